using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>Writes the product of several layers, value by value. Tiny ones count as 0, for products of what fades away are soon no normal numbers.</summary>
internal sealed class MultiplyStreamEmitter : PointwiseStreamEmitter
{
    public override Type Plan => typeof(MultiplyPlan);

    protected override string Formula(LayerPlan plan, IReadOnlyList<string> values) => string.Join(" * ", values);

    protected override string Value(LayerPlan plan, IReadOnlyList<string> values) => values.Aggregate(
        (left, right) => VectorScope.Flush($"TLanes.Multiply({left}, {right})"));
}
