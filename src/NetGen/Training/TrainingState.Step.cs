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

    /// <summary>Lays out the targets of an output.</summary>
    internal void SetTargets(int output, ReadOnlySpan<float> targets)
    {
        var info = Info.Outputs[output];
        for (var row = 0; row < Rows; row++)
        {
            SetTarget(info.Step, row, targets.Slice(row * info.Size, info.Size));
        }
    }

    /// <summary>Lays out the classes of an output.</summary>
    internal void SetLabels(int output, ReadOnlySpan<int> labels)
    {
        var info = Info.Outputs[output];
        for (var row = 0; row < Rows; row++)
        {
            SetLabel(info.Step, row, labels[row]);
        }
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

    /// <summary>
    /// Lays a row of targets into the place of the last delta, which the loss computes in place. Those of several outputs are one behind the other.
    /// </summary>
    internal void SetTarget(int row, ReadOnlySpan<float> target)
    {
        if (_sum is null)
        {
            SetTarget(Info.Step, row, target);
            return;
        }

        foreach (var output in _sum.Outputs)
        {
            SetTarget(output.Step, row, target[..output.Size]);
            target = target[output.Size..];
        }
    }

    /// <summary>Lays the gradient of a row of outputs into the place of the last delta; those of several are one behind the other.</summary>
    internal void SetOutputGradient(int row, ReadOnlySpan<float> gradient)
    {
        if (_sum is null)
        {
            SetOutputGradient(Info.Step, row, gradient);
            return;
        }

        foreach (var output in _sum.Outputs)
        {
            SetOutputGradient(output.Step, row, gradient[..output.Size]);
            gradient = gradient[output.Size..];
        }
    }

    /// <summary>Lays the gradient of the rows of an output into the place of its delta.</summary>
    internal void SetOutputGradients(int output, ReadOnlySpan<float> gradients)
    {
        var info = Info.Outputs[output];
        for (var row = 0; row < Rows; row++)
        {
            SetOutputGradient(info.Step, row, gradients.Slice(row * info.Size, info.Size));
        }
    }

    /// <summary>Lays a class out as a row of targets of the only output: one for it, zero for all others.</summary>
    internal void SetLabel(int row, int label) => SetLabel(_sum is null ? Info.Step : _sum.Outputs[0].Step, row, label);

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

    /// <summary>One row of the step's outputs; those of several are one behind the other, until another row is asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<float> OutputRow(int row) => _sum is null ? OutputRow(Info.Step, Info.OutputSize, row) : GatherOutputs(row);

    /// <summary>One row of an output.</summary>
    internal ReadOnlySpan<float> OutputRow(OutputInfo output, int row) => OutputRow(output.Step, output.Size, row);

    /// <summary>The rows of an output, without padding.</summary>
    internal ReadOnlySpan<float> UnpadOutputs(int rows, int output = 0)
    {
        var first = 0;
        for (var other = 0; other < output; other++)
        {
            first += Info.MaxBatchSize * Info.Outputs[other].Size;
        }

        var info = Info.Outputs[output];
        var place = OutputRows.Span.Slice(first, rows * info.Size);
        for (var row = 0; row < rows; row++)
        {
            OutputRow(info, row).CopyTo(place[(row * info.Size)..]);
        }

        return place;
    }

    /// <summary>One row of the step's targets, until the last delta takes its place; those of several outputs are one behind the other, until another row is asked for.</summary>
    internal ReadOnlySpan<float> Target(int row) =>
        _sum is null ? At(Info.Step.Targets, Info.Step, row)[..Info.OutputSize] : Gather(row, static step => step.Targets, _row.AsSpan(Info.OutputSize));

    /// <summary>Smooths rows of targets as the declared losses say.</summary>
    internal void SmoothTargets(int first, int rows)
    {
        foreach (var output in Info.Outputs)
        {
            for (var row = first; row < first + rows; row++)
            {
                output.Loss.SmoothTargets(At(output.Step.Targets, output.Step, row)[..output.Size]);
            }
        }
    }

    private void BeginRow()
    {
        BeginStep(1);
        RowScales.Reference = 1f;
    }

    private void SetTarget(StepLayout step, int row, ReadOnlySpan<float> target)
    {
        var place = At(step.Targets, step, row);
        target.CopyTo(place);
        place[target.Length..].Clear();
    }

    /// <summary>
    /// The padding of the outputs, which a forward pass need not write, becomes zero as behind a loss: the derivative of their activation reads it.
    /// </summary>
    private void SetOutputGradient(StepLayout step, int row, ReadOnlySpan<float> gradient)
    {
        SetTarget(step, row, gradient);
        At(step.Outputs, step, row)[gradient.Length..].Clear();
    }

    private void SetLabel(StepLayout step, int row, int label)
    {
        var place = At(step.Targets, step, row);
        place.Clear();
        place[label] = 1f;
    }

    private ReadOnlySpan<float> OutputRow(StepLayout step, int size, int row) => Activations.Span.Slice(step.Outputs + (row * step.OutputStride), size);

    private ReadOnlySpan<float> GatherOutputs(int row) => Gather(row, static step => step.Outputs, _row.AsSpan(0, Info.OutputSize));

    private Span<float> Gather(int row, Func<StepLayout, int> place, Span<float> destination)
    {
        var first = 0;
        foreach (var output in _sum!.Outputs)
        {
            At(place(output.Step), output.Step, row)[..output.Size].CopyTo(destination[first..]);
            first += output.Size;
        }

        return destination;
    }

    private Span<float> At(int offset, StepLayout step, int row) => Activations.Span.Slice(offset + (row * step.OutputStride), step.OutputStride);
}
