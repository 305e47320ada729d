namespace NetGen;

/// <content>What the step under way is to learn: targets, classes, or a gradient of the caller's own.</content>
public partial class TrainingState
{
    /// <summary>Lays out the targets of an output, which were checked.</summary>
    internal void SetTargets(int output, ReadOnlySpan<float> targets)
    {
        var info = Info.Outputs[output];
        var places = ClearTargets(info.Step);
        for (var row = 0; row < Rows; row++)
        {
            targets.Slice(row * info.Size, info.Size).CopyTo(places[(row * info.Step.OutputStride)..]);
        }
    }

    /// <summary>Lays out the classes of an output, which were checked.</summary>
    internal void SetLabels(int output, ReadOnlySpan<int> labels)
    {
        var step = Info.Outputs[output].Step;
        var places = ClearTargets(step);
        for (var row = 0; row < Rows; row++)
        {
            places[(row * step.OutputStride) + labels[row]] = 1f;
        }
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

    /// <summary>All rows of an output's targets, zero.</summary>
    private Span<float> ClearTargets(StepLayout step)
    {
        var places = Activations.Span.Slice(step.Targets, Rows * step.OutputStride);
        places.Clear();
        return places;
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
}
