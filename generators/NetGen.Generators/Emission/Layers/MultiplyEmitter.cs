using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes the product of several layers, value by value.</summary>
internal sealed class MultiplyEmitter : JoinEmitter
{
    public override Type Plan => typeof(MultiplyPlan);

    protected override string Formula(IEnumerable<string> values) => string.Join(" * ", values);

    protected override string Join(string left, string right) => $"TLanes.Multiply({left}, {right})";

    protected override IEnumerable<int> Factors(LayerPlan plan, int source) => Enumerable.Range(0, plan.Sources.Count).Where(other => other != source);
}
