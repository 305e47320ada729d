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
        RowCheck.RequireFinite(batch.Inputs, info.InputSize, "inputs", "inputs");
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

    private static void CheckTargets(NetworkInfo info, ReadOnlySpan<float> targets, int rows, ILoss? loss)
    {
        Argument.HasLength(targets.Length, rows * info.OutputSize, nameof(targets));
        RowCheck.RequireFinite(targets, info.OutputSize, nameof(targets), nameof(targets));
        for (var row = 0; loss is null && row < rows; row++)
        {
            RowCheck.RequireTargets(info.Loss, targets.Slice(row * info.OutputSize, info.OutputSize), row, nameof(targets));
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
            RowCheck.RequireLabel(labels[row], info.OutputSize, row, nameof(labels));
        }
    }

    private static void CheckWeights(ReadOnlySpan<float> sampleWeights, int rows)
    {
        if (sampleWeights.IsEmpty)
        {
            return;
        }

        Argument.HasLength(sampleWeights.Length, rows, nameof(sampleWeights));
        SampleWeights.Require(sampleWeights, nameof(sampleWeights));
    }
}
