namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>Joins of two tensors, each an input of the network: all rows of the one lie behind those of the other.</summary>
internal sealed class JoinFamily : OnnxFamily
{
    public override IReadOnlyList<string> Operators { get; } = ["add", "concat", "mul", "swiglu"];

    protected override float[] Inputs(OnnxCase reference)
    {
        var (first, second) = (reference.Get("input_0"), reference.Get("input_1"));
        // ONNX repeats a tensor that has fewer rows.
        var repetitions = first.Count / reference.RowSize(first) * reference.RowSize(second) / second.Count;
        return [.. reference.Rows(first), .. Enumerable.Repeat(reference.Rows(second), repetitions).SelectMany(values => values)];
    }

    protected override float[] Outputs(OnnxCase reference) => reference.Rows(reference.Get("output_0"));
}
