using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Chooses the loss of a network that declares none.</summary>
internal static class LossInference
{
    /// <summary>Infers the loss from the activation of the last layer, which may be a line of its own.</summary>
    public static LossSpec Infer(IReadOnlyList<LayerSpec> layers) =>
        (layers.LastOrDefault(layer => !layer.IsTrainingOnly && !layer.IsView) ?? layers[layers.Count - 1]).Activation.Name switch
        {
            "Softmax" => new LossSpec("CrossEntropy"),
            "Sigmoid" => new LossSpec("BinaryCrossEntropy"),
            _ => new LossSpec("MeanSquaredError"),
        };

    /// <summary>The layer whose activation an output ends with: layers of training alone do not belong there, and are reported elsewhere.</summary>
    public static int? OutputLayer(NetworkSpec spec, NetworkGraph graph, OutputSpec output)
    {
        var layer = NetworkGraph.LayerOf(spec, output);
        while (layer is { } index && (spec.Layers[index].IsTrainingOnly || spec.Layers[index].IsView) && graph.Sources(index) is [var source, ..])
        {
            if (NetworkGraph.IsInput(source))
            {
                break;
            }

            layer = source;
        }

        return layer;
    }
}
