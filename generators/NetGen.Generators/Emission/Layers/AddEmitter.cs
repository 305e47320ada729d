using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes the sum of several layers.</summary>
internal sealed class AddEmitter : JoinEmitter
{
    public override Type Plan => typeof(AddPlan);

    protected override string Formula(IEnumerable<string> values) => string.Join(" + ", values);

    protected override string Join(string left, string right) => $"TLanes.Add({left}, {right})";

    protected override IEnumerable<int> Factors(LayerPlan plan, int source) => [];
}
