namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>Pools.</summary>
internal sealed class PoolingFamily : PlacesFamily
{
    public override IReadOnlyList<string> Operators { get; } = ["averagepool", "globalaveragepool", "maxpool"];
}
