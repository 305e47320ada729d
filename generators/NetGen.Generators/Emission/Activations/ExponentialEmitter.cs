namespace NetGen.Generators.Emission.Activations;

/// <summary>The exponential function, which is its own derivative.</summary>
internal sealed class ExponentialEmitter : ActivationEmitter
{
    public override string Name => "Exponential";

    public override string Formula(string x, float parameter) => $"exp({x})";

    public override string Value(string x, float parameter) =>
        Call("Exp", x);

    public override string Backward(string delta, string kept, float parameter) =>
        $"TLanes.Multiply({delta}, {kept})";
}
