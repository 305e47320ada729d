using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>The emitters of all kinds of layers: a new kind adds a line.</summary>
internal static class LayerEmitters
{
    public static readonly IReadOnlyList<LayerEmitter> All =
    [
        new LayoutChangeEmitter(),
        new DenseEmitter(),
        new ConvolutionEmitter(),
        new DenseStepsEmitter(),
        new GlobalAveragePoolEmitter(),
        new MaxPoolEmitter(),
        new AveragePoolEmitter(),
        new NormEmitter(),
        new BatchNormEmitter(),
        new PReluEmitter(),
        new SingleOutputEmitter(),
        new ActivationLayerEmitter(),
        new AddEmitter(),
        new MultiplyEmitter(),
        new ConcatEmitter(),
        new Recurrent.RecurrentEmitter(),
        new EmbeddingEmitter(),
        new NormalizationEmitter(),
        new DropoutEmitter(),
        new GaussianNoiseEmitter(),
    ];

    private static readonly Dictionary<Type, LayerEmitter> ByPlan = All.ToDictionary(emitter => emitter.Plan);

    public static LayerEmitter Of(LayerPlan plan) => ByPlan[plan.GetType()];
}
