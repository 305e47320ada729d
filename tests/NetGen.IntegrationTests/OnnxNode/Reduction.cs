namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>What ONNX makes of the losses of rows.</summary>
public enum Reduction
{
    Mean,
    Sum,
    None,
}
