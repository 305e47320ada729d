namespace NetGen.Generators.Emission.Activations;

/// <summary>The hyperbolic tangent. The derivative is 1 - y^2.</summary>
internal sealed class TanhEmitter : ActivationEmitter
{
    public override string Name => "Tanh";

    public override string Formula(string x, float parameter) => $"tanh({x})";

    public override string Value(string x, float parameter) =>
        Call("Tanh", x);

    public override string Backward(string delta, string kept, float parameter) =>
        $"TLanes.Multiply({delta}, TLanes.Subtract({Constant(1f)}, TLanes.Multiply({kept}, {kept})))";
}
