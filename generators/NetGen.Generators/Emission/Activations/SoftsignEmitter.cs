namespace NetGen.Generators.Emission.Activations;

/// <summary>A sigmoid with polynomial tails. The derivative is (1 - |y|)^2.</summary>
internal sealed class SoftsignEmitter : ActivationEmitter
{
    public override string Name => "Softsign";

    public override string Formula(string x, float parameter) => $"{x} / (1 + |{x}|)";

    public override string Value(string x, float parameter) =>
        $"TLanes.Divide({x}, TLanes.Add({Constant(1f)}, TLanes.Abs({x})))";

    public override string? Prelude(string kept) => $"var {kept}Room = TLanes.Subtract({Constant(1f)}, TLanes.Abs({kept}));";

    public override string Backward(string delta, string kept, float parameter) =>
        $"TLanes.Multiply({delta}, TLanes.Multiply({kept}Room, {kept}Room))";
}
