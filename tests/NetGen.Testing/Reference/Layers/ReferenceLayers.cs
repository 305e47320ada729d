using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>The references of all kinds of layers: a new kind adds a line.</summary>
internal static class ReferenceLayers
{
    public static readonly IReadOnlyList<ReferenceLayer> All =
    [
        new DenseReference(),
        new ConvolutionReference(),
        new FlattenReference(),
        new ReshapeReference(),
        new GlobalAveragePoolReference(),
        new AddReference(),
        new MultiplyReference(),
        new ConcatReference(),
        new GlobalMaxPoolReference(),
        new MaxPoolReference(),
        new AveragePoolReference(),
        new SimpleRnnReference(),
        new GruReference(),
        new LstmReference(),
        new LayerNormReference(),
        new RmsNormReference(),
        new GroupNormReference(),
        new BatchNormReference(),
        new PReluReference(),
        new EmbeddingReference(),
        new NormalizationReference(),
        new DropoutReference(),
        new GaussianNoiseReference(),
        new ActivationLineReference(),
    ];

    private static readonly Dictionary<Type, ReferenceLayer> BySpecification = All.ToDictionary(layer => layer.Specification);

    public static ReferenceLayer Of(LayerSpec layer) => BySpecification[layer.GetType()];
}
