namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>Joins of two tensors: a row holds one behind the other, and layers of zeros and ones take them apart.</summary>
internal sealed class JoinFamily : OnnxFamily
{
    public override IReadOnlyList<string> Operators { get; } = ["add", "concat", "mul", "swiglu"];

    protected override float[] Inputs(OnnxCase reference)
    {
        var (first, second) = (reference.Get("input_0"), reference.Get("input_1"));
        var (size, secondSize) = (reference.RowSize(first), reference.RowSize(second));
        var secondRows = reference.Rows(second);
        // ONNX repeats a tensor that has fewer rows.
        return
        [
            .. reference.Rows(first).Chunk(size).SelectMany((row, index) =>
                row.Concat(secondRows.AsSpan(index * secondSize % secondRows.Length, secondSize).ToArray())),
        ];
    }

    protected override float[] Outputs(OnnxCase reference) => reference.Rows(reference.Get("output_0"));

    protected override IEnumerable<(string Name, int[] Shape, float[] Values)> Parameters(OnnxCase reference, NetworkInfo info)
    {
        var (first, second) = (reference.RowSize(reference.Get("input_0")), reference.RowSize(reference.Get("input_1")));
        return [.. Selection("first", 0, first, info.InputSize), .. Selection("second", first, second, info.InputSize)];
    }

    private static IEnumerable<(string Name, int[] Shape, float[] Values)> Selection(string layer, int start, int count, int inputs)
    {
        var weights = new float[count * inputs];
        for (var output = 0; output < count; output++)
        {
            weights[(output * inputs) + start + output] = 1f;
        }

        yield return ($"{layer}.weight", [count, inputs], weights);
        yield return ($"{layer}.bias", [count], new float[count]);
    }
}
