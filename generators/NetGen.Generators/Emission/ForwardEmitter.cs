using NetGen.Generators.Emission.Layers;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes the forward pass: of predictions, of training steps, and the kernels of both.</summary>
internal static class ForwardEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        EmitInferRow(writer, plan);
        EmitInfer(writer, plan);
        EmitForwardRows(writer, plan);
        writer.WriteLine($"[{Runtime.GeneratedCode}(\"NetGen.Generators\", {Literals.Text(ProductVersion.Current)})]");
        using (writer.Block("private static partial class Kernels"))
        {
            writer.WriteLine("/// <summary>The value at an offset.</summary>");
            writer.WriteLine(Runtime.Inlined);
            writer.WriteLine($"internal static ref float At(ref float start, nint offset) => ref {Runtime.Unsafe}.Add(ref start, offset);");
            foreach (var layer in plan.Layers)
            {
                writer.WriteLine();
                LayerEmitters.Of(layer).EmitForwardKernels(writer, layer);
            }

            foreach (var output in plan.Outputs)
            {
                OutputEmitter.EmitForwardKernel(writer, plan, output);
            }
        }
    }

    private static void EmitInferRow(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>Computes the outputs of a single row. A layer's values take memory that nothing reads any more.</summary>");
        using (writer.Block($"{MethodModifiers.Private(plan)} void InferRow({InputRows.Parameters(plan)}, ref float activations)"))
        {
            EmitParameters(writer, plan);
            if (plan.PredictsLanes)
            {
                writer.WriteLine("const int rows = 1;");
                writer.WriteLines(plan.Predicted.Any(CountsBlocks) ? ["const int blocks = 1;"] : []);
            }

            EmitPredictedLayers(writer, plan, plan.PredictsLanes ? $"{LaneBlock.Samples}" : null, (layer, operands) => LayerEmitters.Of(layer).EmitRowCalls(writer, layer, operands), "1");
        }

        writer.WriteLine();
    }

    /// <summary>Whether a layer is told the blocks of a single row: moves are told rows, and what joins values has one piece of them in either layout.</summary>
    private static bool CountsBlocks(LayerPlan layer) => layer.Layout == ValueLayout.Lanes && layer is not (LayoutChangePlan or JoinPlan or ConcatPlan);

    private static void EmitInfer(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>Computes the outputs of some rows. A layer's values take memory that nothing reads any more, in blocks for <c>capacity</c> rows.</summary>");
        using (writer.Block($"{MethodModifiers.Private(plan)} void Infer({InputRows.Parameters(plan)}, ref float activations, int capacity, int rows)"))
        {
            EmitParameters(writer, plan);
            if (plan.PredictsLanes)
            {
                StepRows.EmitBlocks(writer, plan);
            }

            EmitPredictedLayers(writer, plan, "(nint)capacity", (layer, operands) => LayerEmitters.Of(layer).EmitForwardCalls(writer, layer, operands), "rows");
        }

        writer.WriteLine();
    }

    private static void EmitPredictedLayers(SourceWriter writer, NetworkPlan plan, string? capacity, Action<LayerPlan, ForwardOperands> emit, string rows)
    {
        void Declare(string local, string constant) =>
            writer.WriteLine($"ref var {local} = ref Kernels.At(ref activations, Layout.{constant}{(capacity is null ? string.Empty : $" * {capacity}")});");

        // What predictions do not compute hands its inputs on.
        string ValuesOf(SourcePlan source) => source.IsInput ? source.Name
            : plan.Layers[source.Layer].IsPredicted ? LocalName(plan, plan.Layers[source.Layer], "Values")
            : ValuesOf(plan.Layers[source.Layer].Sources[0]);

        foreach (var layer in plan.Predicted)
        {
            var (outputs, scratch) = (LocalName(plan, layer, "Values"), LocalName(plan, layer, "Scratch"));
            Declare(outputs, $"{layer.Name}Activations");
            if (layer.Scratch > 0)
            {
                Declare(scratch, $"{layer.Name}Scratch");
            }

            emit(layer, new ForwardOperands([.. layer.Sources.Select(ValuesOf)], outputs, outputs, scratch));
        }

        foreach (var output in plan.Outputs)
        {
            OutputEmitter.EmitActivationCall(writer, plan, output, LocalName(plan, plan.LayerOf(output), "Values"), rows);
        }
    }

    private static string LocalName(NetworkPlan plan, LayerPlan layer, string what) => LocalNames.Of(plan, layer) + what;

    private static void EmitForwardRows(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>Computes the layers of a training step for the rows from <c>first</c> on and keeps what the backward pass needs.</summary>");
        using (writer.Block($"{MethodModifiers.Private(plan)} void ForwardRows({InputRows.Parameters(plan)}, ref float step, {Training(plan)}int first, int rows)"))
        {
            StepRows.EmitBlocks(writer, plan);
            EmitLayers(writer, plan, plan.Measuring.Count);
        }

        writer.WriteLine();
    }

    /// <summary>Writes the layers of a training step that follow each other without a barrier, and what is measured behind them.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="plan">The network.</param>
    /// <param name="number">How many of the layers that measure the whole batch stand above, the one they begin with included.</param>
    public static void EmitLayers(SourceWriter writer, NetworkPlan plan, int number)
    {
        var measuring = plan.Measuring;
        var (start, end) = (number == 0 ? 0 : measuring[number - 1], number == measuring.Count ? plan.Layers.Count : measuring[number]);
        EmitParameters(writer, plan);
        for (var index = start; index < end; index++)
        {
            var layer = plan.Layers[index];
            string[] inputs = [.. layer.Sources.Select(StepRows.Outputs)];
            LayerEmitters.Of(layer).EmitForwardCalls(
                writer, layer, new ForwardOperands(inputs, StepRows.Kept(layer), StepRows.Outputs(layer), StepRows.Intermediates(layer)) { IsTraining = true });
        }

        if (number < measuring.Count)
        {
            var layer = plan.Layers[end];
            ((IBatchMeasurer)LayerEmitters.Of(layer)).EmitMeasureCalls(writer, layer);
        }
    }

    private static void EmitParameters(SourceWriter writer, NetworkPlan plan)
    {
        if (plan.Tensors.Any())
        {
            writer.WriteLine("ref var parameters = ref _parameters.Reference;");
        }
    }

    /// <summary>The call that computes rows of a step.</summary>
    public static string ForwardRowsCall(NetworkPlan plan, string inputs, string first) =>
        $"ForwardRows({inputs}, ref step, {(plan.DrawsRandomNumbers ? "training, " : string.Empty)}{first}, rows);";

    private static string Training(NetworkPlan plan) => plan.DrawsRandomNumbers ? $"{Runtime.TrainingState} training, " : string.Empty;
}
