namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>Products of rows with a matrix.</summary>
internal sealed class ProductFamily : OnnxFamily
{
    public override IReadOnlyList<string> Operators { get; } = ["gemm", "matmul"];

    protected override IEnumerable<(string Name, int[] Shape, float[] Values)> Parameters(OnnxCase reference, NetworkInfo info)
    {
        var matrix = reference.Get("input_1");
        var outputs = info.OutputSize;
        // PyTorch's are [output, input]; a vector is a matrix of one column.
        var weights = reference.Transposed || matrix.Dimensions.Count == 1 ? matrix.Floats.ToArray() : matrix.Arranged([1, 0]);
        yield return ($"{Key(info)}.weight", [outputs, info.InputSize], weights);

        // ONNX repeats a vector of one value.
        var vector = reference.Find("input_2")?.Floats ?? [0f];
        yield return ($"{Key(info)}.bias", [outputs], vector.Count == 1 ? [.. Enumerable.Repeat(vector[0], outputs)] : [.. vector]);
    }
}
