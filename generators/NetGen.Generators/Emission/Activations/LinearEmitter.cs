namespace NetGen.Generators.Emission.Activations;

/// <summary>f(x) = x.</summary>
internal sealed class LinearEmitter : ActivationEmitter
{
    public override string Name => "Linear";

    public override string Formula(string x, float parameter) => x;

    public override string Value(string x, float parameter) =>
        x;

    public override string Backward(string delta, string kept, float parameter) =>
        delta;
}
