using NetGen.Generators.Model;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>The signature and documentation of a step: rows of each input, and for each output targets, or labels.</summary>
/// <param name="Plan">The network.</param>
/// <param name="Targets">What the outputs should be.</param>
internal sealed record StepMethod(NetworkPlan Plan, IReadOnlyList<Port> Targets)
{
    public static readonly Port Weights = new("sampleWeights", Runtime.ReadOnlyFloats, string.Empty, string.Empty);

    private static readonly string[] StateAndWeights = ["training", Weights.Name];

    public string Parameters => $"{Port.Parameters([.. Port.Inputs(Plan), .. Targets])}, {Runtime.TrainingState} training, {Weights.Parameter} = default";

    public string Arguments => string.Join(", ", [.. Port.Names([.. Port.Inputs(Plan), .. Targets]), .. StateAndWeights]);

    /// <summary>The steps with labels for the classifications, if there are any, and those with targets alone.</summary>
    public static IEnumerable<StepMethod> Of(NetworkPlan plan)
    {
        if (plan.Outputs.Any(output => LossTraits.Of(output.Loss).IsOfClasses))
        {
            yield return new StepMethod(plan, Port.Labels(plan));
        }

        yield return new StepMethod(plan, Port.OfOutputs(plan, "targets", "Targets"));
    }

    public void EmitTrainBatchDocs(SourceWriter writer, string? network = null) => EmitDocs(
        writer, "Takes one step of gradient descent on a batch. If the loss is not finite the parameters stay as they are.", " before the step", network);

    public void EmitComputeGradientsDocs(SourceWriter writer) => EmitDocs(
        writer, "Computes the loss of a batch and its gradient, which the state then holds. Parameters do not change.", string.Empty);

    public static void EmitInputDocs(SourceWriter writer, NetworkPlan plan) =>
        writer.WriteLines(Port.Inputs(plan).Select(input => $"/// <param name=\"{input.Name}\">Rows of {input.Rows}, 1 to {plan.Spec.MaxBatchSize} of them.</param>"));

    private void EmitDocs(SourceWriter writer, string summary, string before, string? network = null)
    {
        writer.WriteLine($"/// <summary>{summary}</summary>");
        writer.WriteLines(network is null ? [] : [network]);
        EmitInputDocs(writer, Plan);
        writer.WriteLines(Targets.Select((target, index) => $"/// <param name=\"{target.Name}\">{DescribeTarget(target, Plan.Outputs[index])}</param>"));
        writer.WriteLine($"""
            /// <param name="training">{TrainingState(Plan)}</param>
            /// <param name="sampleWeights">What each row counts, at least 0; if empty, all the same.</param>
            /// <returns>The batch's loss{(Plan.Regularization.HasPenalties ? ", penalties included," : string.Empty)}{before}{(Plan.Outputs.Count > 1 ? ": the weighted sum over the outputs" : string.Empty)}.</returns>
            /// <exception cref="global::System.ArgumentException">A length or value is out of range or not finite, or the state belongs to another network; nothing is changed.</exception>
            """);
    }

    /// <summary>What a training state is made from.</summary>
    public static string TrainingState(NetworkPlan plan) =>
        plan.IsValue ? $"A <see cref=\"{plan.Spec.Type.Name}.Training\"/>." : "A training state made from <see cref=\"Info\"/>.";

    private string DescribeTarget(Port target, OutputPlan output) => target.IsLabels
        ? $"One class from 0 to {Plan.LayerOf(output).Outputs - 1} for each row of inputs."
        : $"A row of {target.Rows} for each row of inputs.";
}
