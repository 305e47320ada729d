using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Chooses the loss of a network that declares none.</summary>
internal static class LossInference
{
    /// <summary>Infers the loss from the activation of the last layer, which may be a line of its own.</summary>
    public static LossSpec Infer(IReadOnlyList<LayerSpec> layers) => layers[layers.Count - 1].Activation.Name switch
    {
        "Softmax" => new LossSpec("CrossEntropy"),
        "Sigmoid" => new LossSpec("BinaryCrossEntropy"),
        _ => new LossSpec("MeanSquaredError"),
    };
}
