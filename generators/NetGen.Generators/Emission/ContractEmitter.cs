using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes the contract with the runtime, explicitly, so that completion shows the verbs of the class alone.</summary>
internal static class ContractEmitter
{
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
            writer.WriteLine($"{Runtime.PredictionCalls}.CheckBatch(batch, InputSize);");
            writer.WriteLine("PredictBatch(batch.Inputs, outputs, workspace);");
        }

        writer.WriteLine();
        using (writer.Block($"void {contract}.RunPhase(int phase, {Runtime.TrainingState} step, int part, int parts)"))
        {
            writer.WriteLine($"var rows = {Runtime.TrainingCalls}.CheckPhase(step, Info, phase, part, parts);");
            writer.WriteLine($"ref var inputs = ref {Runtime.TrainingCalls}.Inputs(step);");
            using (writer.Block("switch (phase)"))
            {
                var index = 0;
                foreach (var phase in PhaseEmitter.PhasesOf(plan))
                {
                    writer.WriteLine($"case {index++}:");
                    writer.WriteLine($"    {phase.Call("step", "part, parts")};");
                    writer.WriteLine("    break;");
                }

                var aroundLoss = PhaseEmitter.FirstAroundLoss(plan);
                writer.WriteLine($"case {aroundLoss}:");
                writer.WriteLine($"    {PhaseEmitter.ForwardToOutputs}(ref inputs, step, rows, part, parts);");
                writer.WriteLine("    break;");
                writer.WriteLine($"case {aroundLoss + 1}:");
                writer.WriteLine($"    {PhaseEmitter.DeltasFromOutputs}(step, rows, part, parts);");
                writer.WriteLine("    break;");

                if (plan.RowStep is not null)
                {
                    writer.WriteLine($"case {aroundLoss + 2}:");
                    writer.WriteLine("    TrainRow(ref inputs, step);");
                    writer.WriteLine("    break;");
                }

                if (plan.DescendsInStore)
                {
                    writer.WriteLine("default:");
                    writer.WriteLine($"    {GradientPhaseEmitter.Descend}(ref inputs, step, rows, part, parts);");
                    writer.WriteLine("    break;");
                }
            }
        }

        writer.WriteLine();
    }
}
