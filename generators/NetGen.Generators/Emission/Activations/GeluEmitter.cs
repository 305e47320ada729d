namespace NetGen.Generators.Emission.Activations;

/// <summary>The Gaussian error linear unit. The derivative is Phi(x) + x * phi(x); the output does not determine the input.</summary>
internal sealed class GeluEmitter : ActivationEmitter
{
    public override string Name => "Gelu";

    public override string Formula(string x, float parameter) => $"{x} * Phi({x})";

    public override string Value(string x, float parameter) =>
        $"TLanes.Multiply({x}, {Call("NormalCdf", x)})";

    public override string? Prelude(string kept) =>
        $"var {kept}Cdf = {Runtime.VectorMath}.NormalCdf<TLanes, TVector>({kept}, out var {kept}Density);";

    public override string Backward(string delta, string kept, float parameter) =>
        $"TLanes.Multiply({delta}, TLanes.MultiplyAdd({kept}, {kept}Density, {kept}Cdf))";
}
