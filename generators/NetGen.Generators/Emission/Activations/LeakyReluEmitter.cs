namespace NetGen.Generators.Emission.Activations;

/// <summary>The leaky rectifier. The slope is not negative, so the output has the sign of the input.</summary>
internal sealed class LeakyReluEmitter : ActivationEmitter
{
    public override string Name => "LeakyRelu";

    public override string Formula(string x, float parameter) => $"{x} > 0 ? {x} : {Literals.Float(parameter)} * {x}";

    public override string Value(string x, float parameter) =>
        $"TLanes.Select(TLanes.GreaterThan({x}, TLanes.Zero), {x}, TLanes.Multiply({Constant(parameter)}, {x}))";

    public override string Backward(string delta, string kept, float parameter) =>
        $"TLanes.Select(TLanes.GreaterThan({kept}, TLanes.Zero), {delta}, TLanes.Multiply({Constant(parameter)}, {delta}))";
}
