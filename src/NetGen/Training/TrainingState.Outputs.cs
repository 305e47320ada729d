using System.Runtime.CompilerServices;

namespace NetGen;

/// <content>What the step under way computed.</content>
public partial class TrainingState
{
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
