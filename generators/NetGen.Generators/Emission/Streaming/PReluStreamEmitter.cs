using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>Writes a rectifier with trained slopes.</summary>
internal sealed class PReluStreamEmitter : PointwiseStreamEmitter
{
    public override Type Plan => typeof(PReluPlan);

    protected override string Formula(LayerPlan plan, IReadOnlyList<string> values) => $"{values[0]} &gt; 0 ? {values[0]} : slope * {values[0]}";

    protected override string Value(LayerPlan plan, IReadOnlyList<string> values) =>
        $"TLanes.Select(TLanes.GreaterThan({values[0]}, TLanes.Zero), {values[0]}, TLanes.Multiply(slope, {values[0]}))";

    protected override IEnumerable<string> Locals(LayerPlan plan)
    {
        yield return ((PReluPlan)plan).Slopes.Columns == 1
            ? $"var slope = TLanes.Broadcast(ref parameters, Layout.{plan.Name}Slopes);"
            : $"var slope = TLanes.Load(ref parameters, Layout.{plan.Name}Slopes + column);";
    }
}
