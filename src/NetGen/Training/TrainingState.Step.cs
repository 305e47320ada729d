using System.Runtime.CompilerServices;

namespace NetGen;

/// <content>The step under way, from its begin to its loss.</content>
public partial class TrainingState
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CountSamples()
    {
        SampleNumber += UncountedRows;
        UncountedRows = 0;
    }

    /// <summary>Begins a step on a batch that was checked: lays its targets and row weights out.</summary>
    internal void BeginStep(Batch batch)
    {
        BeginStep(batch.Count);
        var (targets, labels) = (0, 0);
        for (var output = 0; output < Info.Outputs.Length; output++)
        {
            if (!batch.Labels.IsEmpty && Info.Outputs[output].Loss.TakesLabels)
            {
                SetLabels(output, batch.Labels.Slice(labels, batch.Count));
                labels += batch.Count;
            }
            else
            {
                var length = batch.Count * Info.Outputs[output].Size;
                SetTargets(output, batch.Targets.Slice(targets, length));
                targets += length;
            }
        }

        SetRowScales(batch.SampleWeights);
    }

    /// <summary>Begins a step on a single row with its targets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginRow(ReadOnlySpan<float> target)
    {
        BeginStep(1);
        if (target.Length == 1)
        {
            Unsafe.Add(ref Activations.Reference, Info.Step.Targets) = target[0];
        }
        else
        {
            SetTarget(0, target);
        }
    }

    /// <summary>Begins a step on a single row with its class.</summary>
    internal void BeginRow(int label)
    {
        BeginStep(1);
        SetLabel(0, label);
    }

    internal void BeginForward(int rows)
    {
        BeginStep(rows);
        ForwardRows = rows;
    }

    /// <summary>Room for the inputs of the largest batch, row after row, until the next step; with it the last forward pass is forgotten.</summary>
    internal Span<float> TakeRows()
    {
        ForwardRows = 0;
        return Info.HasPlainInput ? _inputs.Span : RowsToSplit;
    }

    /// <summary>Sets what each row counts: its weight divided by the sum of weights, or the same for all.</summary>
    internal void SetRowScales(ReadOnlySpan<float> sampleWeights) => SetRowScales(sampleWeights, first: 0, Rows);

    /// <summary>As the other, for rows that are a part of a larger batch.</summary>
    /// <param name="sampleWeights">The weights of the whole batch, or empty.</param>
    /// <param name="first">Where in it the rows begin.</param>
    /// <param name="count">The number of rows of the whole batch.</param>
    internal void SetRowScales(ReadOnlySpan<float> sampleWeights, int first, int count)
    {
        var shares = RowScales.Span[..Rows];
        RowShares.Fill(shares, sampleWeights, first, count);
        for (var output = (_sum?.Outputs.Length ?? 0) - 1; output >= 0; output--)
        {
            var scales = RowScales.Span.Slice(output * Info.MaxBatchSize, Rows);
            for (var row = 0; row < Rows; row++)
            {
                scales[row] = shares[row] * _sum!.Outputs[output].Weight;
            }
        }
    }

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
        for (var first = 0; first < RowLosses.Length; first += Info.MaxBatchSize)
        {
            var scales = RowScales.Span.Slice(first, rows);
            var losses = RowLosses.Span.Slice(first, rows);
            for (var row = 0; row < rows; row++)
            {
                loss += (double)scales[row] * losses[row];
            }
        }

        return loss;
    }
}
