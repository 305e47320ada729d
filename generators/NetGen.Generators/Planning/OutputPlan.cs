using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>What happens behind the last layer.</summary>
/// <param name="Activation">
/// The declared output activation, if it is computed here and not in the last layer: over whole rows (Softmax), or together with
/// the loss, whose gradient by the logits is stable where the product of the two derivatives is not.
/// </param>
/// <param name="Loss">The loss.</param>
/// <param name="LossTakesLogits">Whether the loss replaces <paramref name="Activation"/> in training.</param>
/// <param name="HasLogits">Whether the output activation is Softmax or Sigmoid, so that logits are a known notion.</param>
internal sealed record OutputPlan(ActivationPlan? Activation, LossSpec Loss, bool LossTakesLogits, bool HasLogits);
