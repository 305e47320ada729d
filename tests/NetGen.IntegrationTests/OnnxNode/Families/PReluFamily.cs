namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>Rectifiers with a slope for each value of a row.</summary>
internal sealed class PReluFamily : OnnxFamily
{
    public override IReadOnlyList<string> Operators { get; } = ["prelu"];

    protected override IEnumerable<(string Name, int[] Shape, float[] Values)> Parameters(OnnxCase reference, NetworkInfo info)
    {
        var slopes = reference.Get("input_1");
        yield return ($"{Key(info)}.weight", [slopes.Count], [.. slopes.Floats]);
    }
}
