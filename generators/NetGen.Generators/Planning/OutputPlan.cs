using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>One of the network's outputs, and what happens behind its layer.</summary>
/// <param name="Name">The output's name.</param>
/// <param name="Layer">The number of its layer in the plan.</param>
/// <param name="Activation">
/// The declared output activation, if it is computed here and not in the last layer: over whole rows (Softmax), or together with
/// the loss, whose gradient by the logits is stable where the product of the two derivatives is not.
/// </param>
/// <param name="Loss">The loss.</param>
/// <param name="Weight">What it counts among those of all outputs.</param>
/// <param name="LossTakesLogits">Whether the loss replaces <paramref name="Activation"/> in training.</param>
/// <param name="HasLogits">Whether the output activation is Softmax or Sigmoid, so that logits are a known notion.</param>
internal sealed record OutputPlan(string Name, int Layer, ActivationPlan? Activation, LossSpec Loss, float Weight, bool LossTakesLogits, bool HasLogits)
{
    /// <summary>Whether other layers add to the delta, so that the activation's derivative waits for all of them.</summary>
    public bool IsReadInTraining { get; init; }
}
