using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans a normalization over the last axes.</summary>
internal sealed class LayerNormPlanner : NormPlanner<LayerNormSpec>
{
    protected override NormStatistics Statistics(LayerNormSpec layer, TensorShape input) => NormStatistics.OfLastAxes(input, layer.Axes);

    protected override bool Centers => true;

    protected override float Epsilon(LayerNormSpec layer) => layer.Epsilon;
}
