using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Activations;

/// <summary>Writes one activation: its value and its derivative, as expressions over vectors held in locals.</summary>
internal abstract class ActivationEmitter
{
    private static readonly Dictionary<string, ActivationEmitter> ByName = new ActivationEmitter[]
    {
        new LinearEmitter(),
        new ReluEmitter(),
        new LeakyReluEmitter(),
        new EluEmitter(),
        new SeluEmitter(),
        new GeluEmitter(),
        new SiluEmitter(),
        new SoftplusEmitter(),
        new SoftsignEmitter(),
        new HardSigmoidEmitter(),
        new SigmoidEmitter(),
        new TanhEmitter(),
        new ExponentialEmitter(),
    }.ToDictionary(emitter => emitter.Name);

    /// <summary>The name as in the enumeration or the attribute.</summary>
    public abstract string Name { get; }

    public static IEnumerable<string> Names => ByName.Keys;

    public static ActivationEmitter For(ActivationPlan plan) => ByName[plan.Spec.Name];

    /// <summary>The function as people write it.</summary>
    public abstract string Formula(string x, float parameter);

    /// <summary>The value at <paramref name="x"/>.</summary>
    public abstract string Value(string x, float parameter);

    /// <summary>What the derivative needs first, computed from what the backward pass kept, in locals named after that.</summary>
    public virtual string? Prelude(string kept) => null;

    /// <summary>The delta times the derivative, from what the backward pass kept.</summary>
    public abstract string Backward(string delta, string kept, float parameter);

    protected static string Call(string function, string x) => $"{Runtime.VectorMath}.{function}<TLanes, TVector>({x})";

    protected static string Constant(float value) => $"TLanes.Broadcast({Literals.Float(value)})";
}
