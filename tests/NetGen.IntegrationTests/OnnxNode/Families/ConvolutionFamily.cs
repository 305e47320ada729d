namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>Convolutions, whose weights are laid out as PyTorch's: <c>[filter, channel, row, column]</c>.</summary>
internal sealed class ConvolutionFamily : PlacesFamily
{
    public override IReadOnlyList<string> Operators { get; } = ["conv", "basic_conv"];

    protected override IEnumerable<(string Name, int[] Shape, float[] Values)> Parameters(OnnxCase reference, NetworkInfo info)
    {
        var weights = reference.Get("input_1");
        yield return ($"{Key(info)}.weight", [.. weights.Dimensions], [.. weights.Floats]);
    }
}
