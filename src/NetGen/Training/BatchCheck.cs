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
        var rows = info.NumberCount > 0
            ? Rows(batch.Inputs.Length, info.NumberCount, info.MaxBatchSize, "inputs")
            : Rows(batch.Indices.Length, info.IndexCount, info.MaxBatchSize, "indices");
        if (rows != batch.Count)
        {
            throw new ArgumentException($"Expected as many rows of inputs as labels or targets, {batch.Count}; found {rows}.", "inputs");
        }

        if (info.Outputs.Length > 1)
        {
            CheckOutputs(info, batch, rows, loss);
        }
        else if (batch.Labels.IsEmpty)
        {
            CheckTargets(info.Outputs[0], batch.Targets, rows, "targets", loss);
        }
        else
        {
            CheckLabels(info.Name, info.Outputs[0], batch.Labels, rows, "labels");
        }

        CheckWeights(batch.SampleWeights, rows);
        CheckInputs(info, batch, rows);
    }

    /// <summary>Checks the values of all inputs, whose number of rows is known.</summary>
    private static void CheckInputs(NetworkInfo info, Batch batch, int rows)
    {
        Argument.HasLength(batch.Inputs.Length, rows * info.NumberCount, "inputs");
        Argument.HasLength(batch.Indices.Length, rows * info.IndexCount, "indices");
        var (number, index) = (0, 0);
        foreach (var input in info.Inputs)
        {
            if (input.Vocabulary is { } vocabulary)
            {
                PredictionCalls.CheckIndices(batch.Indices.Slice(rows * index, rows * input.Size), rows, input.Size, vocabulary, "indices");
                index += input.Size;
            }
            else
            {
                RowCheck.RequireFinite(batch.Inputs.Slice(rows * number, rows * input.Size), input.Size, "inputs", "inputs");
                number += input.Size;
            }
        }
    }

    /// <summary>Checks the labels of the classifications, if there are any labels, and the targets of the others.</summary>
    private static void CheckOutputs(NetworkInfo info, Batch batch, int rows, ILoss? loss)
    {
        var (labelled, numbers) = (0, 0);
        foreach (var output in info.Outputs)
        {
            var isLabelled = IsLabelled(output, batch);
            labelled += isLabelled ? 1 : 0;
            numbers += isLabelled ? 0 : output.Size;
        }

        Argument.HasLength(batch.Labels.Length, rows * labelled, "labels");
        Argument.HasLength(batch.Targets.Length, rows * numbers, "targets");
        var (labels, targets) = (0, 0);
        foreach (var output in info.Outputs)
        {
            if (IsLabelled(output, batch))
            {
                CheckLabels(info.Name, output, batch.Labels.Slice(labels, rows), rows, "labels");
                labels += rows;
            }
            else
            {
                CheckTargets(output, batch.Targets.Slice(targets, rows * output.Size), rows, "targets", loss);
                targets += rows * output.Size;
            }
        }
    }

    private static bool IsLabelled(OutputInfo output, Batch batch) => !batch.Labels.IsEmpty && output.Loss.TakesLabels;

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

    /// <summary>Checks the targets of an output.</summary>
    internal static void CheckTargets(OutputInfo output, ReadOnlySpan<float> targets, int rows, string name, ILoss? loss = null)
    {
        Argument.HasLength(targets.Length, rows * output.Size, name);
        RowCheck.RequireFinite(targets, output.Size, name, name);
        if (loss is not null || (!output.Loss.JudgesWholeRows && output.Loss.FindUnsuitable(targets) is null))
        {
            return;
        }

        for (var row = 0; row < rows; row++)
        {
            RowCheck.RequireTargets(output.Loss, targets.Slice(row * output.Size, output.Size), row, name);
        }
    }

    /// <summary>Checks the labels of an output.</summary>
    internal static void CheckLabels(string network, OutputInfo output, ReadOnlySpan<int> labels, int rows, string name)
    {
        if (!output.Loss.TakesLabels)
        {
            throw new ArgumentException($"{network} is trained with {output.Loss.GetType().Name}, which takes targets ({output.Loss.TargetRange}); found labels.", name);
        }

        Argument.HasLength(labels.Length, rows, name);
        for (var row = 0; row < labels.Length; row++)
        {
            RowCheck.RequireLabel(labels[row], output.Size, row, name);
        }
    }

    internal static void CheckWeights(ReadOnlySpan<float> sampleWeights, int rows)
    {
        if (sampleWeights.IsEmpty)
        {
            return;
        }

        Argument.HasLength(sampleWeights.Length, rows, nameof(sampleWeights));
        SampleWeights.Require(sampleWeights, nameof(sampleWeights));
    }
}
