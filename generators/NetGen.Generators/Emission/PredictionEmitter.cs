using NetGen.Generators.Model;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes the verbs of inference.</summary>
internal static class PredictionEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        EmitRow(writer, plan);
        EmitRowWithWorkspace(writer, plan);
        if (plan.Last.Outputs == 1)
        {
            EmitScalar(writer, plan);
        }

        if (plan.IsClassifier)
        {
            EmitClass(writer, plan);
        }

        EmitBatch(writer, plan);
        EmitRows(writer, plan);
    }

    private static void EmitRow(SourceWriter writer, NetworkPlan plan)
    {
        var memory = plan.PredictOnStack ? string.Empty : " A thread's first call allocates its buffer.";
        writer.WriteLine($"""
            /// <summary>Computes the outputs of one row. Many threads may predict on one network while nobody trains it; NaN passes through.{memory}</summary>
            /// <param name="input">One row of {Literals.Count(plan.InputSize, "value")}.</param>
            /// <param name="output">Receives {Literals.Count(plan.Last.Outputs, "value")}.</param>
            /// <exception cref="global::System.ArgumentException">A length is wrong; nothing is written.</exception>
            """);
        using (writer.Block($"public void Predict({Runtime.ReadOnlyFloats} input, {Runtime.Floats} output)"))
        {
            writer.WriteLine($"{Runtime.PredictionCalls}.CheckRow(input.Length, InputSize, output.Length, OutputSize);");
            EmitInference(writer, plan);
            writer.WriteLine($"activations.Slice({OutputOfRow(plan)}, OutputSize).CopyTo(output);");
        }

        writer.WriteLine();
    }

    /// <summary>The rows that the activations of a batch have room for.</summary>
    public static string BatchCapacity(NetworkPlan plan) => plan.UsesLanes ? "Layout.BatchCapacity" : "MaxBatchSize";

    /// <summary>A place or a length in the activations of a single row.</summary>
    private static string OfRow(NetworkPlan plan, string constant) => plan.UsesLanes ? $"Layout.{constant} * Layout.RowCapacity" : $"Layout.{constant}";

    /// <summary>The place of the outputs in the activations of a single row.</summary>
    private static string OutputOfRow(NetworkPlan plan) => OfRow(plan, $"{plan.Last.Name}Activations");

    private static void EmitRowWithWorkspace(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("""
            /// <summary>Computes the outputs of one row in the caller's workspace, which no other call may use at the same time.</summary>
            /// <param name="input">One row of inputs.</param>
            /// <param name="output">Receives one row of outputs.</param>
            /// <param name="workspace">A workspace made from <see cref="Info"/>.</param>
            /// <exception cref="global::System.ArgumentException">A length is wrong, or the workspace belongs to another network; nothing is written.</exception>
            """);
        using (writer.Block($"public void Predict({Runtime.ReadOnlyFloats} input, {Runtime.Floats} output, {Runtime.Workspace} workspace)"))
        {
            writer.WriteLine($"{Runtime.PredictionCalls}.CheckRow(input.Length, InputSize, output.Length, OutputSize);");
            writer.WriteLine($"var activations = {Runtime.PredictionCalls}.Activations(workspace, Info);");
            writer.WriteCall("InferRow", $"ref {Runtime.Reference}(input)", $"ref {Runtime.Reference}(activations)");
            writer.WriteLine($"activations.Slice({OutputOfRow(plan)}, OutputSize).CopyTo(output);");
        }

        writer.WriteLine();
    }

    private static void EmitScalar(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine($"""
            /// <summary>Computes the single output of one row.</summary>
            /// <param name="input">One row of {Literals.Count(plan.InputSize, "value")}.</param>
            /// <exception cref="global::System.ArgumentException">The length is wrong.</exception>
            """);
        using (writer.Block($"public float Predict({Runtime.ReadOnlyFloats} input)"))
        {
            writer.WriteLine($"{Runtime.PredictionCalls}.CheckRow(input.Length, InputSize);");
            EmitInference(writer, plan);
            writer.WriteLine($"return activations[{OutputOfRow(plan)}];");
        }

        writer.WriteLine();
    }

    private static void EmitClass(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine($"""
            /// <summary>The most probable class of one row; of several equal ones the first.</summary>
            /// <param name="input">One row of {Literals.Count(plan.InputSize, "value")}.</param>
            /// <returns>A class from 0 to {plan.Last.Outputs - 1}, or -1 if an output is NaN.</returns>
            /// <exception cref="global::System.ArgumentException">The length is wrong.</exception>
            """);
        using (writer.Block($"public int PredictClass({Runtime.ReadOnlyFloats} input)"))
        {
            writer.WriteLine($"{Runtime.PredictionCalls}.CheckRow(input.Length, InputSize);");
            EmitInference(writer, plan);
            writer.WriteLine($"return {Runtime.Reductions}.IndexOfLargest(activations.Slice({OutputOfRow(plan)}, OutputSize));");
        }

        writer.WriteLine();
    }

    private static void EmitInference(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine(plan.PredictOnStack
            ? $"var activations = {Runtime.PredictionCalls}.StackActivations(stackalloc float[{OfRow(plan, "WorkspaceRow")} + {Padding.Floats - 1}], {OfRow(plan, "WorkspaceRow")});"
            : $"var activations = {Runtime.PredictionCalls}.ThreadActivations({OfRow(plan, "WorkspaceRow")});");
        writer.WriteCall("InferRow", $"ref {Runtime.Reference}(input)", $"ref {Runtime.Reference}(activations)");
    }

    private static void EmitBatch(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine($"""
            /// <summary>Computes the outputs of any number of rows. A thread's first call allocates its buffer.</summary>
            /// <param name="inputs">Rows of {Literals.Count(plan.InputSize, "value")}.</param>
            /// <param name="outputs">Receives a row of {Literals.Count(plan.Last.Outputs, "value")} for each row of inputs.</param>
            /// <exception cref="global::System.ArgumentException">A length is wrong; nothing is written.</exception>
            """);
        using (writer.Block($"public void PredictBatch({Runtime.ReadOnlyFloats} inputs, {Runtime.Floats} outputs)"))
        {
            writer.WriteLine($"var rows = {Runtime.PredictionCalls}.CheckRows(inputs.Length, InputSize, outputs.Length, OutputSize);");
            writer.WriteLine($"PredictRows(inputs, outputs, {Runtime.PredictionCalls}.ThreadActivations(Layout.WorkspaceRow * {BatchCapacity(plan)}), rows);");
        }

        writer.WriteLine();
        writer.WriteLine($"""
            /// <summary>Computes the outputs of any number of rows in the caller's workspace, which no other call may use at the same time.</summary>
            /// <param name="inputs">Rows of {Literals.Count(plan.InputSize, "value")}.</param>
            /// <param name="outputs">Receives a row of {Literals.Count(plan.Last.Outputs, "value")} for each row of inputs.</param>
            /// <param name="workspace">A workspace made from <see cref="Info"/>.</param>
            /// <exception cref="global::System.ArgumentException">A length is wrong, or the workspace belongs to another network; nothing is written.</exception>
            """);
        using (writer.Block($"public void PredictBatch({Runtime.ReadOnlyFloats} inputs, {Runtime.Floats} outputs, {Runtime.Workspace} workspace)"))
        {
            writer.WriteLine($"var rows = {Runtime.PredictionCalls}.CheckRows(inputs.Length, InputSize, outputs.Length, OutputSize);");
            writer.WriteLine($"PredictRows(inputs, outputs, {Runtime.PredictionCalls}.Activations(workspace, Info), rows);");
        }

        writer.WriteLine();
    }

    private static void EmitRows(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>Computes rows chunk by chunk, as many at once as the activations have room for.</summary>");
        using (writer.Block($"private void PredictRows({Runtime.ReadOnlyFloats} inputs, {Runtime.Floats} outputs, {Runtime.Floats} activations, int rows)"))
        {
            writer.WriteLine($"ref var values = ref {Runtime.Reference}(activations);");
            using (writer.Block("for (var first = 0; first < rows; first += MaxBatchSize)"))
            {
                writer.WriteLine("var count = global::System.Math.Min(MaxBatchSize, rows - first);");
                writer.WriteCall("Infer", $"ref {Runtime.Reference}(inputs.Slice(first * InputSize, count * InputSize))", "ref values", BatchCapacity(plan), "count");
                writer.WriteCall(
                    $"{Runtime.PredictionCalls}.CopyRows",
                    $"ref Kernels.At(ref values, Layout.{plan.Last.Name}Activations * {BatchCapacity(plan)})",
                    $"{plan.Last.OutputStride}",
                    $"ref {Runtime.Reference}(outputs.Slice(first * OutputSize, count * OutputSize))",
                    "OutputSize",
                    "OutputSize",
                    "count");
            }
        }

        writer.WriteLine();
    }
}
