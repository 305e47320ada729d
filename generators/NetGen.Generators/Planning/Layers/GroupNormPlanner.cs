using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans a normalization over the places and the channels of groups.</summary>
internal sealed class GroupNormPlanner : NormPlanner<GroupNormSpec>
{
    protected override NormStatistics Statistics(GroupNormSpec layer, TensorShape input) => NormStatistics.OfGroups(input, layer.Groups);

    protected override bool Centers => true;

    protected override float Epsilon(GroupNormSpec layer) => layer.Epsilon;
}
