namespace NetGen.Generators.Emission.Activations;

/// <summary>The sigmoid-gated linear unit. The derivative is s * (1 + x * (1 - s)) with s = sigmoid(x); the output does not determine the input.</summary>
internal sealed class SiluEmitter : ActivationEmitter
{
    public override string Name => "Silu";

    public override string Formula(string x, float parameter) => $"{x} / (1 + exp(-{x}))";

    public override string Value(string x, float parameter) =>
        $"TLanes.Multiply({x}, {Call("Sigmoid", x)})";

    public override string? Prelude(string kept) => $"var {kept}Gate = {Call("Sigmoid", kept)};";

    public override string Backward(string delta, string kept, float parameter) =>
        $"TLanes.Multiply({delta}, TLanes.Multiply({kept}Gate, TLanes.MultiplyAdd({kept}, TLanes.Subtract({Constant(1f)}, {kept}Gate), {Constant(1f)})))";
}
