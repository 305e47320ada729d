namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>Other views of the same values, and means over the axis behind the batch: values lie in rows as they do in ONNX's tensors.</summary>
internal sealed class ViewFamily : OnnxFamily
{
    public override IReadOnlyList<string> Operators { get; } = ["flatten", "reduce_mean", "reshape"];
}
