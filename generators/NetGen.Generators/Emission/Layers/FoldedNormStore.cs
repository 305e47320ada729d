using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>
/// Writes a batch normalization into the store of a layer whose vectors run along its channels, from <c>column</c> on: what a pass of its own would
/// compute of the stored values, to the bit.
/// </summary>
internal static class FoldedNormStore
{
    /// <summary>The factors of a vector of channels, from the running statistics.</summary>
    public static string Factor(FoldedNorm norm, int vector) =>
        $"var factor{vector} = TLanes.Multiply(TLanes.Divide(TLanes.Broadcast(1f), TLanes.Sqrt(TLanes.Add({Load(norm, "Variances", vector)}, "
        + $"TLanes.Broadcast({Literals.Float(norm.Epsilon)})))), {Load(norm, "Scales", vector)});";

    /// <summary>What goes into the norm's activation, from what goes into that of the layer above.</summary>
    public static string Normalized(FoldedNorm norm, ActivationPlan above, string sum, int vector) =>
        $"TLanes.MultiplyAdd(TLanes.Subtract({Activated(above, sum)}, {Load(norm, "Means", vector)}), factor{vector}, {Load(norm, "Offsets", vector)})";

    /// <summary>The value of an activation, or what goes into it if that is computed behind the store.</summary>
    public static string Activated(ActivationPlan activation, string sum) =>
        activation.Traits.ValueInStore ? ActivationEmitter.For(activation).Value(sum, activation.Spec.Parameter ?? 0f) : sum;

    private static string Load(FoldedNorm norm, string role, int vector) =>
        $"TLanes.Load(ref parameters, {LaneIndex.At($"Layout.{norm.Name}{role} + column", vector)})";
}
