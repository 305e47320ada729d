using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <content>The begin and the end of a step on a single row, as short as checks allow.</content>
public static partial class TrainingCalls
{
    /// <summary>Of so few values the call of a vectorised check, or a branch for each value, would take longer than to add them up.</summary>
    private const int MostWrittenOut = 8;

    /// <summary>
    /// Begins a step of gradient descent on a single row, if the arguments are exactly that and nothing is wrong with them. If not, nothing
    /// has happened, and the way of batches says what is wrong. The sizes are constants where it is called, for which short checks are written out.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool BeginRow(
        TrainingState training,
        NetworkInfo info,
        ReadOnlySpan<float> inputs,
        int inputSize,
        ReadOnlySpan<float> targets,
        int outputSize,
        ReadOnlySpan<float> sampleWeights)
    {
        if (!IsRow(training, info, inputs, inputSize, sampleWeights) || !AreFinite(targets, outputSize) || !info.Loss.Accepts(targets))
        {
            return false;
        }

        training.BeginRow(targets);
        return true;
    }

    /// <summary>As the other, with a class in place of targets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool BeginRow(
        TrainingState training,
        NetworkInfo info,
        ReadOnlySpan<float> inputs,
        int inputSize,
        ReadOnlySpan<int> labels,
        int outputSize,
        ReadOnlySpan<float> sampleWeights)
    {
        if (!IsRow(training, info, inputs, inputSize, sampleWeights) || labels.Length != 1 || (uint)labels[0] >= (uint)outputSize)
        {
            return false;
        }

        training.BeginRow(labels[0]);
        return true;
    }

    /// <summary>Where the gradients of a step on a single row go; for plain descent without what it would not read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static GradientTarget RowTarget<TUse>(TrainingState training, ref float parameters)
        where TUse : struct, IGradientUse =>
        typeof(TUse) == typeof(Descend)
            ? new GradientTarget(ref parameters, ref parameters, ref parameters, training.OptimizerState.LearningRate, momentum: 0)
            : Target(training, ref parameters);

    /// <summary>Ends a step on a single row.</summary>
    /// <param name="training">The state.</param>
    /// <param name="loss">The row's loss; if it is not finite the parameters have not changed.</param>
    /// <returns>The loss.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float EndRow(TrainingState training, float loss)
    {
        if (float.IsFinite(loss))
        {
            training.OptimizerState.CountStep();
            training.CountSamples();
        }

        training.Rows = 0;
        return loss;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsRow(
        TrainingState? training, NetworkInfo info, ReadOnlySpan<float> inputs, int inputSize, ReadOnlySpan<float> sampleWeights) =>
        training is not null
        && ReferenceEquals(training.Info, info)
        && sampleWeights.IsEmpty
        && training.Rule != DescentRule.None
        && AreFinite(inputs, inputSize);

    /// <summary>Whether there are so many values and all are finite: 0 times a value is 0 or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreFinite(ReadOnlySpan<float> values, int count)
    {
        if (values.Length != count)
        {
            return false;
        }

        if (count > MostWrittenOut)
        {
            return Reductions.AllFinite(values);
        }

        var zeros = 0f;
        for (var i = 0; i < count; i++)
        {
            // With an index that is checked the compiler would keep the loop.
            zeros += 0f * Unsafe.Add(ref MemoryMarshal.GetReference(values), i);
        }

        return float.IsFinite(zeros);
    }
}
