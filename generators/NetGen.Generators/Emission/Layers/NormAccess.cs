using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes how the scales and offsets of a normalization are initialised and reached.</summary>
internal static class NormAccess
{
    public static void EmitInitialization(SourceWriter writer, NetworkPlan network, LayerPlan plan) =>
        writer.WriteLine($"{TensorAccess.Of(network, plan, "Scales")}.Fill(1f);");

    public static void Emit(SourceWriter writer, NetworkPlan network, LayerPlan plan, TensorPlan scales, TensorPlan? offsets)
    {
        var (kinds, argument) = offsets is null ? ("scales", string.Empty) : ("scales and offsets", $", offsets: {network.IndexOf(offsets)}");
        writer.WriteLine($"/// <summary>The {kinds} of {plan.Name}, {scales.Count} of each.{LayerEmitter.OfOwner(plan)}</summary>");
        writer.WriteLine($"public {Runtime.NormLayer} {plan.Name} => new {Runtime.NormLayer}(_parameters, Info, scales: {network.IndexOf(scales)}{argument});");
        writer.WriteLine();
    }
}
