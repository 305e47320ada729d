using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>Writes the sum of several layers.</summary>
internal sealed class AddStreamEmitter : PointwiseStreamEmitter
{
    public override Type Plan => typeof(AddPlan);

    protected override string Formula(LayerPlan plan, IReadOnlyList<string> values) => string.Join(" + ", values);

    protected override string Value(LayerPlan plan, IReadOnlyList<string> values) => values.Aggregate((left, right) => $"TLanes.Add({left}, {right})");
}
