using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>The rules of all kinds of layers: a new kind adds a line.</summary>
internal static class LayerRules
{
    public static readonly IReadOnlyList<LayerRule> All =
    [
        new DenseRule(),
        new ConvolutionRule(),
        new FlattenRule(),
        new ReshapeRule(),
        new GlobalAveragePoolRule(),
        new AddRule(),
        new MultiplyRule(),
        new ConcatRule(),
        new GlobalMaxPoolRule(),
        new MaxPoolRule(),
        new AveragePoolRule(),
        new SimpleRnnRule(),
        new GruRule(),
        new LstmRule(),
        new LayerNormRule(),
        new RmsNormRule(),
        new GroupNormRule(),
        new BatchNormRule(),
        new PReluRule(),
        new EmbeddingRule(),
        new NormalizationRule(),
        new DropoutRule(),
        new GaussianNoiseRule(),
        new ActivationLayerRule(),
    ];

    private static readonly Dictionary<Type, LayerRule> BySpecification = All.ToDictionary(rule => rule.Specification);

    public static LayerRule Of(LayerSpec layer) => BySpecification[layer.GetType()];
}
