using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans a normalization over the last axes.</summary>
internal sealed class RmsNormPlanner : NormPlanner<RmsNormSpec>
{
    protected override NormStatistics Statistics(RmsNormSpec layer, TensorShape input) => NormStatistics.OfLastAxes(input, layer.Axes);

    protected override bool Centers => false;

    protected override float Epsilon(RmsNormSpec layer) => layer.Epsilon;
}
