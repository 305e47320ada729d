using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>Decides whether an output's activation is computed in its layer, behind it, or together with the loss.</summary>
internal static class OutputPlanner
{
    public static OutputPlan Plan(OutputSpec output, int layer, ActivationSpec activation, bool isBehind) => new(
        output.Name,
        layer,
        isBehind ? ActivationPlan.Of(activation) : null,
        output.Loss,
        output.Weight,
        LossTraits.Of(output.Loss).TakesLogits,
        HasLogits(activation));

    /// <summary>
    /// Whether the activation is computed behind the layer: over whole rows, or together with the loss. Where other layers read what it gives it
    /// is, too, wherever the caller may give the gradient by the logits, which then is a delta that no derivative belongs to.
    /// </summary>
    public static bool IsBehind(OutputSpec output, ActivationSpec activation, bool hasReaders) =>
        LossTraits.Of(output.Loss).TakesLogits || activation.Name == "Softmax" || (hasReaders && HasLogits(activation));

    private static bool HasLogits(ActivationSpec activation) => activation.Name is "Softmax" or "Sigmoid";
}
