namespace NetGen.Generators.Emission.Activations;

/// <summary>The logistic function. The derivative is y * (1 - y).</summary>
internal sealed class SigmoidEmitter : ActivationEmitter
{
    public override string Name => "Sigmoid";

    public override string Formula(string x, float parameter) => $"1 / (1 + exp(-{x}))";

    public override string Value(string x, float parameter) =>
        Call("Sigmoid", x);

    public override string Backward(string delta, string kept, float parameter) =>
        $"TLanes.Multiply({delta}, TLanes.Multiply({kept}, TLanes.Subtract({Constant(1f)}, {kept})))";
}
