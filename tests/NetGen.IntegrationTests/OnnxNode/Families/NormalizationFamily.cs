namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>Normalizations over the last axes, with a scale for each value.</summary>
internal sealed class NormalizationFamily : OnnxFamily
{
    public override IReadOnlyList<string> Operators { get; } = ["layer_normalization", "rms_normalization"];

    protected override IEnumerable<(string Name, int[] Shape, float[] Values)> Parameters(OnnxCase reference, NetworkInfo info)
    {
        var scales = reference.Get("input_1");
        yield return ($"{Key(info)}.weight", [scales.Count], [.. scales.Floats]);
        if (reference.Find("input_2") is { } offsets)
        {
            yield return ($"{Key(info)}.bias", [offsets.Count], [.. offsets.Floats]);
        }
    }
}
