namespace NetGen.Generators.Emission.Activations;

/// <summary>The smooth rectifier. Kept is the input: 1 - exp(-y) loses all digits on the negative side.</summary>
internal sealed class SoftplusEmitter : ActivationEmitter
{
    public override string Name => "Softplus";

    public override string Formula(string x, float parameter) => $"log(1 + exp({x}))";

    public override string Value(string x, float parameter) =>
        Call("Softplus", x);

    public override string Backward(string delta, string kept, float parameter) =>
        $"TLanes.Multiply({delta}, {Call("Sigmoid", kept)})";
}
