using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>The planners of all kinds of layers: a new kind adds a line.</summary>
internal static class LayerPlanners
{
    public static readonly IReadOnlyList<LayerPlanner> All =
    [
        new LayoutChangePlanner(),
        new DensePlanner(),
        new ConvolutionPlanner(),
        new PooledConvolutionPlanner(),
        new GlobalAveragePoolPlanner(),
        new GlobalMaxPoolPlanner(),
        new MaxPoolPlanner(),
        new AveragePoolPlanner(),
        new LayerNormPlanner(),
        new RmsNormPlanner(),
        new GroupNormPlanner(),
        new BatchNormPlanner(),
        new PReluPlanner(),
        new ActivationLayerPlanner(),
        new AddPlanner(),
        new MultiplyPlanner(),
        new ConcatPlanner(),
        new RecurrentPlanner<SimpleRnnSpec>(),
        new RecurrentPlanner<GruSpec>(),
        new RecurrentPlanner<LstmSpec>(),
        new EmbeddingPlanner(),
        new NormalizationPlanner(),
        new DropoutPlanner(),
        new GaussianNoisePlanner(),
    ];

    private static readonly Dictionary<Type, LayerPlanner> BySpecification = All.ToDictionary(planner => planner.Specification);

    public static LayerPlanner Of(LayerSpec layer) => BySpecification[layer.GetType()];
}
