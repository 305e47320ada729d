namespace NetGen.Generators.Emission.Activations;

/// <summary>The rectifier. The derivative is 0 at 0.</summary>
internal sealed class ReluEmitter : ActivationEmitter
{
    public override string Name => "Relu";

    public override string Formula(string x, float parameter) => $"max(0, {x})";

    public override string Value(string x, float parameter) =>
        $"TLanes.Relu({x})";

    public override string Backward(string delta, string kept, float parameter) =>
        $"TLanes.Select(TLanes.GreaterThan({kept}, TLanes.Zero), {delta}, TLanes.Zero)";
}
