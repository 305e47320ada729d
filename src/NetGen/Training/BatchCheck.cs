using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Checks of a batch that the caller hands over, before anything is read by a kernel or changed.</summary>
internal static class BatchCheck
{
    /// <param name="info">The network's description.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="loss">A loss of the user's own, which takes any finite target; null for the declared one.</param>
    internal static void Check(NetworkInfo info, Batch batch, ILoss? loss = null)
    {
        var rows = Rows(batch.Inputs.Length, info.InputSize, info.MaxBatchSize, "inputs");
        if (rows != batch.Count)
        {
            throw new ArgumentException($"Expected as many rows of inputs as labels or targets, {batch.Count}; found {rows}.", "inputs");
        }

        if (batch.Labels.IsEmpty)
        {
            CheckTargets(info, batch.Targets, rows, loss);
        }
        else
        {
            CheckLabels(info, batch.Labels);
        }

        CheckWeights(batch.SampleWeights, rows);
        Finite(batch.Inputs, info.InputSize, "inputs");
    }

    /// <summary>The number of whole rows, at least one and at most the capacity.</summary>
    internal static int Rows(int length, int size, int capacity, string name)
    {
        var rows = Math.DivRem(length, size, out var rest);
        if (rest != 0 || rows == 0)
        {
            throw new ArgumentException($"Expected 1 to {capacity} rows of {size} values, found {length} values.", name);
        }

        if (rows > capacity)
        {
            throw new ArgumentException(
                $"Expected at most {capacity} rows, the network's MaxBatchSize; found {rows}. Raise it with [Network(MaxBatchSize = ...)].", name);
        }

        return rows;
    }

    /// <summary>Refuses NaN and infinity in one pass, and names the first one found.</summary>
    internal static void Finite(ReadOnlySpan<float> values, int size, string name)
    {
        if (Reductions.AllFinite(values))
        {
            return;
        }

        var index = 0;
        while (float.IsFinite(values[index]))
        {
            index++;
        }

        throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"Expected finite values, found {values[index]} in row {index / size}, column {index % size}."), name);
    }

    private static void CheckTargets(NetworkInfo info, ReadOnlySpan<float> targets, int rows, ILoss? loss)
    {
        Argument.HasLength(targets.Length, rows * info.OutputSize, nameof(targets));
        Finite(targets, info.OutputSize, nameof(targets));
        for (var row = 0; loss is null && row < rows; row++)
        {
            if (!info.Loss.Accepts(targets.Slice(row * info.OutputSize, info.OutputSize)))
            {
                throw new ArgumentException(
                    $"Expected targets that {info.Loss.GetType().Name} takes, {info.Loss.TargetRange}; found others in row {row}.", nameof(targets));
            }
        }
    }

    private static void CheckLabels(NetworkInfo info, ReadOnlySpan<int> labels)
    {
        if (!info.IsClassifier)
        {
            throw new ArgumentException($"{info.Name} is trained with {info.Loss.GetType().Name}, which takes targets ({info.Loss.TargetRange}); found labels.", nameof(labels));
        }

        for (var row = 0; row < labels.Length; row++)
        {
            if ((uint)labels[row] >= (uint)info.OutputSize)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(labels),
                    labels[row],
                    string.Create(CultureInfo.InvariantCulture, $"Expected classes from 0 to {info.OutputSize - 1}, found {labels[row]} in row {row}."));
            }
        }
    }

    private static void CheckWeights(ReadOnlySpan<float> sampleWeights, int rows)
    {
        if (sampleWeights.IsEmpty)
        {
            return;
        }

        Argument.HasLength(sampleWeights.Length, rows, nameof(sampleWeights));
        var sum = 0f;
        foreach (var weight in sampleWeights)
        {
            if (!float.IsFinite(weight) || weight < 0)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(sampleWeights), weight, "Expected finite weights of at least 0. For a gradient of the opposite sign use Backward or BackwardFromLogits.");
            }

            sum += weight;
        }

        if (sum <= 0 || !float.IsFinite(sum))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Expected weights with a finite sum above 0, found {sum}."), nameof(sampleWeights));
        }
    }
}
