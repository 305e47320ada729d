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

            OutputEmitter.EmitForwardKernel(writer, plan);
        }
    }

    private static void EmitInferRow(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>Computes the outputs of a single row. Even and odd layers write to a block each.</summary>");
        using (writer.Block("private void InferRow(ref float inputs, ref float activations)"))
        {
            EmitBlocks(writer, plan, "Layout.OddLayers");
            var inputs = "inputs";
            foreach (var layer in plan.Predicted)
            {
                var outputs = inputs == "even" ? "odd" : "even";
                LayerEmitters.Of(layer).EmitRowCalls(writer, layer, inputs, outputs);
                inputs = outputs;
            }

            OutputEmitter.EmitActivationCall(writer, plan, inputs, "1");
        }

        writer.WriteLine();
    }

    private static void EmitBlocks(SourceWriter writer, NetworkPlan plan, string oddLayers)
    {
        if (plan.Tensors.Any())
        {
            writer.WriteLine("ref var parameters = ref _parameters.Reference;");
        }

        writer.WriteLine("ref var even = ref activations;");
        if (plan.Predicted.Count() > 1)
        {
            writer.WriteLine($"ref var odd = ref Kernels.At(ref activations, {oddLayers});");
        }
    }

    private static void EmitInfer(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>Computes the outputs of some rows. Even and odd layers write to a block each, for <c>capacity</c> rows.</summary>");
        using (writer.Block("private void Infer(ref float inputs, ref float activations, int capacity, int rows)"))
        {
            EmitBlocks(writer, plan, "Layout.OddLayers * (nint)capacity");
            var inputs = "inputs";
            foreach (var layer in plan.Predicted)
            {
                var outputs = inputs == "even" ? "odd" : "even";
                LayerEmitters.Of(layer).EmitForwardCalls(writer, layer, inputs, outputs, outputs);
                inputs = outputs;
            }

            OutputEmitter.EmitActivationCall(writer, plan, inputs);
        }

        writer.WriteLine();
    }

    private static void EmitForwardRows(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>Computes the layers of a training step for the rows from <c>first</c> on and keeps what the backward pass needs.</summary>");
        using (writer.Block($"private void ForwardRows(ref float inputs, ref float step, {Training(plan)}int first, int rows)"))
        {
            if (plan.Tensors.Any())
            {
                writer.WriteLine("ref var parameters = ref _parameters.Reference;");
            }

            var inputs = $"Kernels.At(ref inputs, (nint)first * {plan.InputSize})";
            foreach (var layer in plan.Layers)
            {
                LayerEmitters.Of(layer).EmitForwardCalls(writer, layer, inputs, StepRows.Kept(layer), StepRows.Outputs(layer));
                inputs = StepRows.Outputs(layer);
            }
        }

        writer.WriteLine();
    }

    /// <summary>The call that computes rows of a step.</summary>
    public static string ForwardRowsCall(NetworkPlan plan, string inputs, string first) =>
        $"ForwardRows(ref {inputs}, ref step, {(plan.DrawsRandomNumbers ? "training, " : string.Empty)}{first}, rows);";

    private static string Training(NetworkPlan plan) => plan.DrawsRandomNumbers ? $"{Runtime.TrainingState} training, " : string.Empty;
}
