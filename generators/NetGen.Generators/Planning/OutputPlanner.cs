using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>Decides whether the output's activation is computed in the last layer, behind it, or together with the loss.</summary>
internal static class OutputPlanner
{
    public static OutputPlan Plan(LossSpec loss, FusedLayer last)
    {
        var activation = last.Activation;
        var takesLogits = LossTraits.Of(loss).TakesLogits;
        var spansRow = activation.Name == "Softmax";
        return new OutputPlan(
            takesLogits || spansRow ? ActivationPlan.Of(activation) : null,
            loss,
            takesLogits,
            HasLogits: activation.Name is "Softmax" or "Sigmoid");
    }
}
