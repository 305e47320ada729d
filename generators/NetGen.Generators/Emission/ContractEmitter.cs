using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>
/// Writes the contract with the runtime, explicitly, so that completion shows the verbs of the class alone; steps on single rows are one of these verbs.
/// </summary>
internal static class ContractEmitter
{
    /// <summary>What the type implements: a class the contract with the runtime, a struct what values can do.</summary>
    public static IEnumerable<string> Interfaces(NetworkPlan plan)
    {
        yield return $"{(plan.IsValue ? Runtime.Equatable : Runtime.Network)}<{plan.Spec.Type.Name}>";
        if (plan is { IsValue: false, RowStep: not null })
        {
            foreach (var step in StepMethod.Of(plan))
            {
                yield return $"{Runtime.RowTraining}<{(step.Targets[0].IsLabels ? "int" : "float")}>";
            }
        }
    }

    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        var name = plan.Spec.Type.Name;
        var contract = $"{Runtime.Network}<{name}>";
        writer.WriteLine($"{Runtime.Floats} {contract}.Parameters => _parameters.Span;");
        writer.WriteLine();
        writer.WriteLine($"static {name} {contract}.Create(ulong seed) => new {name}(seed);");
        writer.WriteLine();
        using (writer.Block($"void {contract}.PredictBatch({Runtime.Batch} batch, {Runtime.Floats} outputs, {Runtime.Workspace} workspace)"))
        {
            EmitPrediction(writer, plan);
        }

        writer.WriteLine();
        using (writer.Block($"void {contract}.RunPhase(int phase, {Runtime.TrainingState} step, int part, int parts)"))
        {
            writer.WriteLine($"var rows = {Runtime.TrainingCalls}.CheckPhase(step, Info, phase, part, parts);");
            InputRows.EmitOf(writer, plan, "step");
            using (writer.Block("switch (phase)"))
            {
                var index = 0;
                foreach (var phase in PhaseEmitter.PhasesOf(plan))
                {
                    writer.WriteLine($"case {index++}:");
                    writer.WriteLine($"    {phase.Call(InputRows.Arguments(plan), "step", "part, parts")};");
                    writer.WriteLine("    break;");
                }

                var aroundLoss = PhaseEmitter.FirstAroundLoss(plan);
                writer.WriteLine($"case {aroundLoss}:");
                writer.WriteLine($"    {PhaseEmitter.ForwardToOutputs}({InputRows.Arguments(plan)}, step, rows, part, parts);");
                writer.WriteLine("    break;");
                writer.WriteLine($"case {aroundLoss + 1}:");
                writer.WriteLine($"    {PhaseEmitter.DeltasFromOutputs}(step, rows, part, parts);");
                writer.WriteLine("    break;");

                if (plan.DescendsInStore)
                {
                    writer.WriteLine("default:");
                    writer.WriteLine($"    {GradientPhaseEmitter.Descend}({InputRows.Arguments(plan)}, step, rows, part, parts);");
                    writer.WriteLine("    break;");
                }
            }
        }

        writer.WriteLine();
    }

    /// <summary>Writes the prediction of a batch, in which several inputs or outputs are blocks one after the other.</summary>
    private static void EmitPrediction(SourceWriter writer, NetworkPlan plan)
    {
        if (plan.IsPlain)
        {
            writer.WriteLine($"{Runtime.PredictionCalls}.CheckBatch(batch, InputSize);");
            writer.WriteLine("PredictBatch(batch.Inputs, outputs, workspace);");
            return;
        }

        writer.WriteLine($"{Runtime.PredictionCalls}.CheckBatch(batch, outputs, Info);");
        writer.WriteLine("var rows = batch.Count;");
        writer.WriteCall(
            "PredictRows",
            [
                .. plan.Inputs.Select(input => $"batch.{(input.IsIndices ? "Indices" : "Inputs")}.Slice(rows * {input.First}, rows * {input.Size})"),
                .. plan.Outputs.Select(output => $"outputs.Slice(rows * {plan.FirstColumn(output)}, rows * {plan.LayerOf(output).Outputs})"),
                $"{Runtime.PredictionCalls}.Activations(workspace, Info)",
                "rows",
            ]);
    }
}
