using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <content>The begin and the end of a step on a single row, as short as checks allow.</content>
public static partial class TrainingCalls
{
    /// <summary>
    /// Begins a step of gradient descent on a single row, if the arguments are exactly that and nothing is wrong with them. If not, nothing
    /// has happened, and the way of batches says what is wrong.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool BeginRow(
        TrainingState training, NetworkInfo info, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> sampleWeights)
    {
        if (!IsRow(training, info, inputs, sampleWeights) || targets.Length != info.OutputSize || !AreFinite(targets) || !info.Loss.Accepts(targets))
        {
            return false;
        }

        training.BeginRow(targets);
        return true;
    }

    /// <summary>As the other, with a class in place of targets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool BeginRow(
        TrainingState training, NetworkInfo info, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, ReadOnlySpan<float> sampleWeights)
    {
        if (!IsRow(training, info, inputs, sampleWeights) || labels.Length != 1 || (uint)labels[0] >= (uint)info.OutputSize)
        {
            return false;
        }

        training.BeginRow(labels[0]);
        return true;
    }

    /// <summary>Ends a step on a single row.</summary>
    /// <returns>The loss; if it is not finite the parameters have not changed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float EndRow(TrainingState training)
    {
        var loss = training.RowLosses.Reference;
        if (float.IsFinite(loss))
        {
            training.OptimizerState.CountStep();
            training.CountSamples();
        }

        training.Rows = 0;
        return loss;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsRow(TrainingState? training, NetworkInfo info, ReadOnlySpan<float> inputs, ReadOnlySpan<float> sampleWeights) =>
        training is not null
        && ReferenceEquals(training.Info, info)
        && inputs.Length == info.InputSize
        && sampleWeights.IsEmpty
        && training.Rule != DescentRule.None
        && AreFinite(inputs);

    /// <summary>One by one: these rows are so short that the call of a vectorised check would take longer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreFinite(ReadOnlySpan<float> values)
    {
        foreach (var value in values)
        {
            if (!float.IsFinite(value))
            {
                return false;
            }
        }

        return true;
    }
}
