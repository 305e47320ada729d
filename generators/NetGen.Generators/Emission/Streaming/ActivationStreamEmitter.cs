using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>Writes an activation that no layer could take in.</summary>
internal sealed class ActivationStreamEmitter : PointwiseStreamEmitter
{
    public override Type Plan => typeof(ActivationLayerPlan);

    protected override string Formula(LayerPlan plan, IReadOnlyList<string> values) => values[0];

    protected override string Value(LayerPlan plan, IReadOnlyList<string> values) => values[0];
}
