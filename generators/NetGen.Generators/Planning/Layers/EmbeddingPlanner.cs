using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Plans an embedding.</summary>
internal sealed class EmbeddingPlanner : LayerPlanner
{
    public override Type Specification => typeof(EmbeddingSpec);

    public override LayerPlan Plan(LayerSpec layer, LayerPlacement placement, NetworkArenas arenas)
    {
        var embedding = (EmbeddingSpec)layer;
        var vocabulary = placement.Sources[0].Vocabulary;
        var stride = Padding.Stride(embedding.Dimensions);
        return new EmbeddingPlan(
            layer.Name,
            placement,
            arenas.TakeStep(placement, trains: true),
            arenas.TakeTensor(
                placement, new TensorPlan(layer.Name, "Weights", vocabulary, embedding.Dimensions, stride, $"{layer.Key}.weight", TensorStorage.Matrix)));
    }
}
