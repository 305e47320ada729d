namespace NetGen.Generators.Planning;

/// <summary>What the planner must know of an activation.</summary>
/// <param name="Keeps">What the backward pass needs.</param>
/// <param name="ValueInStore">Cheap enough to be computed on the sums while they are still in registers.</param>
/// <param name="DerivativeInStore">Cheap enough to be multiplied onto a delta while it is still in a register.</param>
/// <param name="Initializer">The default initializer of a layer that ends with it.</param>
internal sealed record ActivationTraits(Keeps Keeps, bool ValueInStore, bool DerivativeInStore, string Initializer)
{
    private static readonly Dictionary<string, ActivationTraits> ByName = new()
    {
        ["Linear"] = new(Keeps.Output, ValueInStore: true, DerivativeInStore: true, "GlorotUniform") { FollowsMaximum = true },
        ["Relu"] = new(Keeps.Output, ValueInStore: true, DerivativeInStore: true, "HeNormal") { FollowsMaximum = true, StoreCalls = 1 },
        ["LeakyRelu"] = new(Keeps.Output, ValueInStore: true, DerivativeInStore: true, "HeNormal") { StoreCalls = 5 },
        ["Elu"] = new(Keeps.Output, ValueInStore: false, DerivativeInStore: true, "HeNormal"),
        ["Selu"] = new(Keeps.Output, ValueInStore: false, DerivativeInStore: true, "LeCunNormal"),
        ["Gelu"] = new(Keeps.Input, ValueInStore: false, DerivativeInStore: false, "HeNormal"),
        ["Silu"] = new(Keeps.Input, ValueInStore: false, DerivativeInStore: false, "HeNormal"),
        ["Softplus"] = new(Keeps.Input, ValueInStore: false, DerivativeInStore: false, "HeNormal"),
        ["Softsign"] = new(Keeps.Output, ValueInStore: false, DerivativeInStore: false, "GlorotUniform"),
        ["HardSigmoid"] = new(Keeps.Output, ValueInStore: true, DerivativeInStore: true, "GlorotUniform") { StoreCalls = 6 },
        ["Sigmoid"] = new(Keeps.Output, ValueInStore: false, DerivativeInStore: true, "GlorotUniform"),
        ["Tanh"] = new(Keeps.Output, ValueInStore: false, DerivativeInStore: true, "GlorotUniform"),
        ["Exponential"] = new(Keeps.Output, ValueInStore: false, DerivativeInStore: true, "GlorotUniform"),
        ["Softmax"] = new(Keeps.Output, ValueInStore: false, DerivativeInStore: false, "GlorotUniform"),
    };

    /// <summary>
    /// Whether the largest of some outputs is that of the largest input, and inputs with the same output are equal or have no derivative: then
    /// a pool may come before it.
    /// </summary>
    public bool FollowsMaximum { get; init; }

    /// <summary>The operations of the value that is computed in a store.</summary>
    public int StoreCalls { get; init; }

    public static IEnumerable<string> Names => ByName.Keys;

    public static ActivationTraits Of(string activation) => ByName[activation];
}
