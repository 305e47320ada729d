namespace NetGen.Generators.Emission.Activations;

/// <summary>The piecewise linear sigmoid.</summary>
internal sealed class HardSigmoidEmitter : ActivationEmitter
{
    public override string Name => "HardSigmoid";

    public override string Formula(string x, float parameter) => $"min(max({x} / 6 + 1 / 2, 0), 1)";

    public override string Value(string x, float parameter) =>
        $"TLanes.AtMost(TLanes.Relu(TLanes.MultiplyAdd({x}, {Constant(1f / 6f)}, {Constant(0.5f)})), {Constant(1f)})";

    public override string Backward(string delta, string kept, float parameter) =>
        $"TLanes.Select(TLanes.GreaterThan({kept}, TLanes.Zero), TLanes.Select(TLanes.LessThan({kept}, {Constant(1f)}), TLanes.Multiply({delta}, {Constant(1f / 6f)}), TLanes.Zero), TLanes.Zero)";
}
