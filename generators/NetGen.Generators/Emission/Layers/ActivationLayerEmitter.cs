using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes an activation that stands alone.</summary>
internal sealed class ActivationLayerEmitter : ElementwiseEmitter
{
    public override Type Plan => typeof(ActivationLayerPlan);

    protected override string Formula(LayerPlan plan) => "x[row, j]";

    protected override string Value(LayerPlan plan, string column) => "x";
}
