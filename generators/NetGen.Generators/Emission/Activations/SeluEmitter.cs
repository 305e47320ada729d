namespace NetGen.Generators.Emission.Activations;

/// <summary>
/// The self-normalising exponential linear unit with the constants of Klambauer et al. 2017. On the negative side the derivative is
/// scale * alpha * exp(x) = y + scale * alpha.
/// </summary>
internal sealed class SeluEmitter : ActivationEmitter
{
    private const float Alpha = 1.6732632423543772848170429916717f;
    private const float Scale = 1.0507009873554804934193349852946f;

    public override string Name => "Selu";

    public override string Formula(string x, float parameter) =>
        $"{Literals.Float(Scale)} * ({x} > 0 ? {x} : {Literals.Float(Alpha)} * (exp({x}) - 1))";

    public override string Value(string x, float parameter) =>
        $"TLanes.Multiply({Constant(Scale)}, TLanes.Select(TLanes.GreaterThan({x}, TLanes.Zero), {x}, TLanes.Multiply({Constant(Alpha)}, {Call("Expm1", x)})))";

    public override string Backward(string delta, string kept, float parameter) =>
        $"TLanes.Multiply({delta}, TLanes.Select(TLanes.GreaterThan({kept}, TLanes.Zero), {Constant(Scale)}, TLanes.Add({kept}, {Constant(Scale * Alpha)})))";
}
