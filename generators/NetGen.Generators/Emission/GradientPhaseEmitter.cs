using NetGen.Generators.Emission.Layers;
using NetGen.Generators.Model;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>
/// Writes the phase of the gradients, and the one that may stand for it: gradient descent in the gradients' own store, which saves
/// writing them and reading them again.
/// </summary>
internal static class GradientPhaseEmitter
{
    public const string Descend = "DescendGradients";

    private const string Parameters = $"ref float inputs, {Runtime.TrainingState} training, int rows, int part, int parts";

    public static readonly (string Rule, string Use)[] Rules =
    [
        ("Plain", Runtime.Descend),
        ("Momentum", Runtime.DescendWithMomentum),
        ("Nesterov", Runtime.DescendWithNesterov),
    ];

    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        EmitKeep(writer, plan);
        if (plan.DescendsInStore)
        {
            EmitDescent(writer);
        }

        EmitUse(writer, plan);
    }

    private static void EmitKeep(SourceWriter writer, NetworkPlan plan)
    {
        if (plan.Regularization.HasPenalties)
        {
            using (writer.Block($"private void {PhaseEmitter.Gradients.Method}({Parameters})"))
            {
                writer.WriteLine(Call(Runtime.KeepGradient));
                writer.WriteLine($"{Runtime.TrainingCalls}.AddPenaltyGradients(training, _parameters, part, parts);");
            }
        }
        else
        {
            writer.WriteLine($"private void {PhaseEmitter.Gradients.Method}({Parameters}) =>");
            writer.WriteLine($"    {Call(Runtime.KeepGradient)}");
        }

        writer.WriteLine();
    }

    private static void EmitDescent(SourceWriter writer)
    {
        writer.WriteLine("/// <summary>In place of the last phase, where the rule of the optimizer allows it: every gradient is applied where it arises, and none is kept.</summary>");
        using (writer.Block($"private void {Descend}({Parameters})"))
        using (writer.Block($"switch ({Runtime.TrainingCalls}.Rule(training))"))
        {
            foreach (var (rule, use) in Rules)
            {
                writer.WriteLine($"case {Runtime.DescentRule}.{rule}:");
                writer.WriteLine($"    {Call(use)}");
                writer.WriteLine("    break;");
            }
        }

        writer.WriteLine();
    }

    private static void EmitUse(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>Computes the gradients of a part of the parameters and hands each on while it is in a register.</summary>");
        writer.WriteLine($"private void UseGradients<TUse>({Parameters})");
        writer.WriteLine($"    where TUse : struct, {Runtime.GradientUse}");
        using (writer.Block())
        {
            writer.WriteLine($"ref var step = ref {Runtime.TrainingCalls}.Step(training);");
            writer.WriteLine($"var target = {Runtime.TrainingCalls}.Target(training, ref _parameters.Reference);");
            writer.WriteLine("var (start, end) = Info.ParameterRange(part, parts);");
            StepRows.EmitBlocks(writer, plan);
            foreach (var layer in plan.Layers)
            {
                string[] inputs = [.. layer.Sources.Select(source => source.Layer == NetworkGraph.Input ? "inputs" : $"Kernels.At(ref step, Layout.{plan.Layers[source.Layer].Name}Outputs)")];
                LayerEmitters.Of(layer).EmitGradientCalls(writer, layer, inputs);
            }
        }
    }

    private static string Call(string use) => $"UseGradients<{use}>(ref inputs, training, rows, part, parts);";
}
