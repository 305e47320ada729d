using System.Runtime.CompilerServices;

namespace NetGen;

/// <content>The values of the step under way.</content>
public sealed partial class TrainingState
{
    /// <summary>The number of rows of the step under way; 0 when there is none.</summary>
    internal int Rows { get; set; }

    /// <summary>The number of rows of the last forward pass; 0 when another step has overwritten it.</summary>
    internal int ForwardRows { get; private set; }

    /// <summary>Whether the gradient of the step under way is that of a whole batch: for a part of one only its rows count, not the penalties.</summary>
    internal bool IsWholeStep { get; set; } = true;

    /// <summary>What the penalties add to the loss of the step under way.</summary>
    internal double PenaltyValue => Penalties?.Value ?? 0;

    /// <summary>Which row of its batch the first of the step under way is: a large batch is computed in chunks.</summary>
    internal int FirstRow { get; private set; }

    /// <summary>The rows since the batch's begin that no update has counted yet.</summary>
    private int UncountedRows { get; set; }

    internal void BeginStep(int rows, int firstRow = 0)
    {
        Rows = rows;
        ForwardRows = 0;
        FirstRow = firstRow;
        UncountedRows = firstRow + rows;
    }

    /// <summary>Advances what changes once a step, before its update.</summary>
    internal void Advance()
    {
        Optimizer.Advance(OptimizerState);
        CountSamples();
    }

    /// <summary>Lets running statistics follow those of the batch that the coming update is for, once.</summary>
    internal void FollowBatch(Span<float> parameters)
    {
        foreach (var norm in Info.BatchNorms)
        {
            norm.Follow(Info, Activations.Span, parameters, UncountedRows);
        }
    }

    /// <summary>Counts the rows of the last gradient, once.</summary>
    internal void CountSamples()
    {
        SampleNumber += UncountedRows;
        UncountedRows = 0;
    }

    /// <summary>Begins a step on a batch that was checked: lays its targets and row weights out.</summary>
    internal void BeginStep(Batch batch)
    {
        BeginStep(batch.Count);
        for (var row = 0; row < batch.Count; row++)
        {
            if (batch.Labels.IsEmpty)
            {
                SetTarget(row, batch.Targets.Slice(row * Info.OutputSize, Info.OutputSize));
            }
            else
            {
                SetLabel(row, batch.Labels[row]);
            }
        }

        SetRowScales(batch.SampleWeights);
    }

    /// <summary>Begins a step on a single row, which counts whole, with its targets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginRow(ReadOnlySpan<float> target)
    {
        BeginRow();
        if (target.Length == 1)
        {
            Unsafe.Add(ref Activations.Reference, Info.Step.Targets) = target[0];
        }
        else
        {
            SetTarget(0, target);
        }
    }

    /// <summary>Begins a step on a single row, which counts whole, with its class.</summary>
    internal void BeginRow(int label)
    {
        BeginRow();
        SetLabel(0, label);
    }

    internal void BeginForward(int rows)
    {
        BeginStep(rows);
        ForwardRows = rows;
    }

    /// <summary>Lays a row of targets into the place of the last delta, which the loss computes in place.</summary>
    internal void SetTarget(int row, ReadOnlySpan<float> target)
    {
        var place = TargetRow(row);
        target.CopyTo(place);
        place[target.Length..].Clear();
    }

    /// <summary>
    /// Lays the gradient of a row of outputs into the place of the last delta. The padding of the outputs, which a forward pass need not write, becomes
    /// zero as behind a loss: the derivative of their activation reads it.
    /// </summary>
    internal void SetOutputGradient(int row, ReadOnlySpan<float> gradient)
    {
        SetTarget(row, gradient);
        Activations.Span.Slice(Info.Step.Outputs + (row * Info.Step.OutputStride), Info.Step.OutputStride)[Info.OutputSize..].Clear();
    }

    /// <summary>Lays a class out as a row of targets: one for it, zero for all others.</summary>
    internal void SetLabel(int row, int label)
    {
        var place = TargetRow(row);
        place.Clear();
        place[label] = 1f;
    }

    /// <summary>Sets what each row counts: its weight divided by the sum of weights, or the same for all.</summary>
    internal void SetRowScales(ReadOnlySpan<float> sampleWeights) => SetRowScales(sampleWeights, first: 0, Rows);

    /// <summary>As the other, for rows that are a part of a larger batch.</summary>
    /// <param name="sampleWeights">The weights of the whole batch, or empty.</param>
    /// <param name="first">Where in it the rows begin.</param>
    /// <param name="count">The number of rows of the whole batch.</param>
    internal void SetRowScales(ReadOnlySpan<float> sampleWeights, int first, int count) =>
        RowShares.Fill(RowScales.Span[..Rows], sampleWeights, first, count);

    /// <summary>Ends the step and sums the rows' losses and the penalties.</summary>
    internal float EndStep(int rows)
    {
        Rows = 0;
        return SumLosses(rows);
    }

    /// <summary>Sums the rows' losses, in their order, and adds the penalties.</summary>
    internal float SumLosses(int rows) => (float)(SumRowLosses(rows) + PenaltyValue);

    /// <summary>Sums the rows' losses, in their order.</summary>
    internal double SumRowLosses(int rows)
    {
        // In double precision: the rows are added one by one, and there may be thousands.
        var loss = 0.0;
        var scales = RowScales.Span;
        var losses = RowLosses.Span;
        for (var row = 0; row < rows; row++)
        {
            loss += (double)scales[row] * losses[row];
        }

        return loss;
    }

    /// <summary>One row of the step's outputs.</summary>
    internal ReadOnlySpan<float> OutputRow(int row) =>
        Activations.Span.Slice(Info.Step.Outputs + (row * Info.Step.OutputStride), Info.OutputSize);

    internal ReadOnlySpan<float> UnpadOutputs(int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            OutputRow(row).CopyTo(OutputRows.Span[(row * Info.OutputSize)..]);
        }

        return OutputRows.Span[..(rows * Info.OutputSize)];
    }

    /// <summary>One row of the step's targets, until the last delta takes its place.</summary>
    internal ReadOnlySpan<float> Target(int row) => TargetRow(row)[..Info.OutputSize];

    /// <summary>Smooths rows of targets as the declared loss says.</summary>
    internal void SmoothTargets(int first, int rows)
    {
        for (var row = first; row < first + rows; row++)
        {
            Info.Loss.SmoothTargets(TargetRow(row)[..Info.OutputSize]);
        }
    }

    private void BeginRow()
    {
        BeginStep(1);
        RowScales.Reference = 1f;
    }

    private Span<float> TargetRow(int row) =>
        Activations.Span.Slice(Info.Step.Targets + (row * Info.Step.OutputStride), Info.Step.OutputStride);
}
