using NetGen.Generators.Emission.Layers;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>
/// Writes the phase of the gradients, and the one that may stand for it: gradient descent in the gradients' own store, which saves
/// writing them and reading them again.
/// </summary>
internal static class GradientPhaseEmitter
{
    public const string Descend = "DescendGradients";

    private const string Use = "UseGradients";
    private const string UseShared = "UseSharedGradients";

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
            EmitDescent(writer, plan);
        }

        EmitUse(writer, plan, Use, plan.Layers.Where(layer => layer.Owner is null), "Computes the gradients of a part of the parameters and hands each on while it is in a register.");
        if (plan.Sharing.Any())
        {
            writer.WriteLine();
            EmitUse(writer, plan, UseShared, plan.Sharing, "The same for the layers that have the parameters of another, whose gradients are there by then.");
        }
    }

    private static void EmitKeep(SourceWriter writer, NetworkPlan plan)
    {
        string[] calls =
        [
            Call(plan, Use, Runtime.KeepGradient),
            .. plan.Sharing.Any() ? [Call(plan, UseShared, Runtime.AddGradient)] : Array.Empty<string>(),
            .. plan.Regularization.HasPenalties ? [$"{Runtime.TrainingCalls}.AddPenaltyGradients(training, _parameters.Span, part, parts);"] : Array.Empty<string>(),
        ];
        if (calls.Length > 1)
        {
            using (writer.Block($"{MethodModifiers.Private(plan)} void {PhaseEmitter.Gradients.Method}({Parameters(plan)})"))
            {
                writer.WriteLines(calls);
            }
        }
        else
        {
            writer.WriteLine($"{MethodModifiers.Private(plan)} void {PhaseEmitter.Gradients.Method}({Parameters(plan)}) =>");
            writer.WriteLine($"    {calls[0]}");
        }

        writer.WriteLine();
    }

    private static void EmitDescent(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>In place of the last phase, where the rule of the optimizer allows it: every gradient is applied where it arises, and none is kept.</summary>");
        using (writer.Block($"{MethodModifiers.Private(plan)} void {Descend}({Parameters(plan)})"))
        using (writer.Block($"switch ({Runtime.TrainingCalls}.Rule(training))"))
        {
            foreach (var (rule, use) in Rules)
            {
                writer.WriteLine($"case {Runtime.DescentRule}.{rule}:");
                writer.WriteLine($"    {Call(plan, Use, use)}");
                writer.WriteLine("    break;");
            }
        }

        writer.WriteLine();
    }

    private static void EmitUse(SourceWriter writer, NetworkPlan plan, string method, IEnumerable<LayerPlan> layers, string summary)
    {
        writer.WriteLine($"/// <summary>{summary}</summary>");
        writer.WriteLine($"{MethodModifiers.Private(plan)} void {method}<TUse>({Parameters(plan)})");
        writer.WriteLine($"    where TUse : struct, {Runtime.GradientUse}");
        using (writer.Block())
        {
            writer.WriteLine($"ref var step = ref {Runtime.TrainingCalls}.Step(training);");
            writer.WriteLine($"var target = {Runtime.TrainingCalls}.Target(training, ref _parameters.Reference);");
            writer.WriteLine("var (start, end) = Info.ParameterRange(part, parts);");
            StepRows.EmitBlocks(writer, plan);
            foreach (var layer in layers)
            {
                string[] inputs = [.. layer.Sources.Select(source => source.IsInput ? source.Name : $"Kernels.At(ref step, Layout.{source.Name}Outputs)")];
                LayerEmitters.Of(layer).EmitGradientCalls(writer, layer, inputs);
            }
        }
    }

    private static string Parameters(NetworkPlan plan) => $"{InputRows.Parameters(plan)}, {Runtime.TrainingState} training, int rows, int part, int parts";

    private static string Call(NetworkPlan plan, string method, string use) => $"{method}<{use}>({InputRows.Arguments(plan)}, training, rows, part, parts);";
}
