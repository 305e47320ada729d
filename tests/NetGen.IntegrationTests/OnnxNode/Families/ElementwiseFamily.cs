namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>Functions of single values, and of those along one axis.</summary>
internal sealed class ElementwiseFamily : OnnxFamily
{
    public override IReadOnlyList<string> Operators { get; } =
    [
        "celu", "clip", "dropout", "elu", "exp", "gelu", "hardsigmoid", "hardswish", "leakyrelu", "mish", "relu", "selu", "sigmoid", "softmax",
        "softplus", "softsign", "swish", "tanh",
    ];

    protected override float[] Inputs(OnnxCase reference) => reference.Rows(reference.Get("input_0"));

    protected override float[] Outputs(OnnxCase reference) => reference.Rows(reference.Get("output_0"));
}
