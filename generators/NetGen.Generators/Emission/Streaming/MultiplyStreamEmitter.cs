using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>Writes the product of several layers, value by value.</summary>
internal sealed class MultiplyStreamEmitter : PointwiseStreamEmitter
{
    public override Type Plan => typeof(MultiplyPlan);

    protected override string Formula(LayerPlan plan, IReadOnlyList<string> values) => string.Join(" * ", values);

    protected override string Value(LayerPlan plan, IReadOnlyList<string> values) => values.Aggregate((left, right) => $"TLanes.Multiply({left}, {right})");
}
