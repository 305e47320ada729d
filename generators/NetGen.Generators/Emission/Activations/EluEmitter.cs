namespace NetGen.Generators.Emission.Activations;

/// <summary>The exponential linear unit. On the negative side the derivative is alpha * exp(x) = y + alpha.</summary>
internal sealed class EluEmitter : ActivationEmitter
{
    public override string Name => "Elu";

    public override string Formula(string x, float parameter) => $"{x} > 0 ? {x} : {Literals.Float(parameter)} * (exp({x}) - 1)";

    public override string Value(string x, float parameter) =>
        $"TLanes.Select(TLanes.GreaterThan({x}, TLanes.Zero), {x}, TLanes.Multiply({Constant(parameter)}, {Call("Expm1", x)}))";

    public override string Backward(string delta, string kept, float parameter) =>
        $"TLanes.Select(TLanes.GreaterThan({kept}, TLanes.Zero), {delta}, TLanes.Multiply({delta}, TLanes.Add({kept}, {Constant(parameter)})))";
}
