namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>Normalizations with a scale for each channel, by statistics of a sample or by running ones.</summary>
internal sealed class ChannelNormalizationFamily : PlacesFamily
{
    // In the order of ONNX's inputs behind the first.
    private static readonly string[] Names = ["weight", "bias", "running_mean", "running_var"];

    public override IReadOnlyList<string> Operators { get; } = ["batchnorm", "group_normalization"];

    protected override IEnumerable<(string Name, int[] Shape, float[] Values)> Parameters(OnnxCase reference, NetworkInfo info) =>
        from input in Names.Index()
        let tensor = reference.Find($"input_{1 + input.Index}")
        where tensor is not null
        select ($"{Key(info)}.{input.Item}", new[] { tensor.Count }, tensor.Floats.ToArray());
}
