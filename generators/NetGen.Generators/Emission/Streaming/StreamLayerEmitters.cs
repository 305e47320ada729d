using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>The emitters of all kinds of layers that can be computed step by step: a new kind adds a line, and its plan says what a step is.</summary>
internal static class StreamLayerEmitters
{
    private static readonly Dictionary<Type, StreamLayerEmitter> ByPlan = new StreamLayerEmitter[]
    {
        new ConvolutionStreamEmitter(),
        new RecurrentStreamEmitter(),
        new DenseStepsStreamEmitter(),
        new DenseStreamEmitter(),
        new SingleOutputStreamEmitter(),
        new EmbeddingStreamEmitter(),
        new NormalizationStreamEmitter(),
        new BatchNormStreamEmitter(),
        new NormStreamEmitter(),
        new PReluStreamEmitter(),
        new ActivationStreamEmitter(),
        new AddStreamEmitter(),
        new MultiplyStreamEmitter(),
        new ConcatStreamEmitter(),
    }.ToDictionary(emitter => emitter.Plan);

    public static StreamLayerEmitter Of(StreamLayerPlan layer) => ByPlan[layer.Layer.GetType()];
}
