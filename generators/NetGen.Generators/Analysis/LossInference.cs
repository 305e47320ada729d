using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>Chooses the loss of a network that declares none.</summary>
internal static class LossInference
{
    /// <summary>Infers the loss from the activation of the last layer, which may be a line of its own.</summary>
    public static LossSpec Infer(IReadOnlyList<LayerSpec> layers) => OutputActivation(layers) switch
    {
        "Softmax" => new LossSpec("CrossEntropy"),
        "Sigmoid" => new LossSpec("BinaryCrossEntropy"),
        _ => new LossSpec("MeanSquaredError"),
    };

    /// <summary>The activation of what predictions compute last: layers of training alone do not belong there, and are reported elsewhere.</summary>
    public static string OutputActivation(IReadOnlyList<LayerSpec> layers) =>
        (layers.LastOrDefault(layer => !layer.IsTrainingOnly) ?? layers[layers.Count - 1]).Activation.Name;
}
