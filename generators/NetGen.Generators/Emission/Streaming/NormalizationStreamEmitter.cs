using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>Writes the scaling of inputs.</summary>
internal sealed class NormalizationStreamEmitter : PointwiseStreamEmitter
{
    public override Type Plan => typeof(NormalizationPlan);

    protected override string Formula(LayerPlan plan, IReadOnlyList<string> values) => $"({values[0]} - mean[j]) * scale[j]";

    protected override string Value(LayerPlan plan, IReadOnlyList<string> values) => $"TLanes.Multiply(TLanes.Subtract({values[0]}, mean), scale)";

    protected override IEnumerable<string> Locals(LayerPlan plan)
    {
        string Load(string role) => $"TLanes.Load(ref parameters, Layout.{plan.Name}{role} + column)";
        yield return $"var mean = {Load("Means")};";
        yield return $"var scale = {Load("Scales")};";
    }
}
