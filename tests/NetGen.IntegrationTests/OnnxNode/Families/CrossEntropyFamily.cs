namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>SoftmaxCrossEntropyLoss.</summary>
internal sealed class CrossEntropyFamily : OnnxFamily
{
    public override IReadOnlyList<string> Operators { get; } = ["sce"];

    public override void Verify<TNetwork>(OnnxCase reference) => new CrossEntropyCase<TNetwork>(reference).Verify();
}
