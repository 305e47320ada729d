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
        if (plan.OutputSize == 1)
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
        writer.WriteLine($"/// <summary>Computes the outputs of one row. Many threads may predict on one network while nobody trains it; NaN passes through.{Memory(plan)}</summary>");
        writer.WriteLines(Port.Inputs(plan, isRow: true).Select(DescribeRow));
        writer.WriteLines(Port.Outputs(plan, isRow: true).Select(output => $"/// <param name=\"{output.Name}\">Receives {output.Rows}.</param>"));
        writer.WriteLine($"/// <exception cref=\"global::System.ArgumentException\">{Wrong(plan, "A length is wrong")}; nothing is written.</exception>");
        using (writer.Block($"{MethodModifiers.Public(plan)} void Predict({Port.Parameters([.. Port.Inputs(plan, isRow: true), .. Port.Outputs(plan, isRow: true)])})"))
        {
            EmitRowChecks(writer, plan, withOutputs: true);
            EmitInference(writer, plan);
            EmitCopies(writer, plan);
        }

        writer.WriteLine();
    }

    /// <summary>What is to be said of the memory of a single row's activations.</summary>
    private static string Memory(NetworkPlan plan) => plan.PredictOnStack ? string.Empty : " A thread's first call allocates its buffer.";

    /// <summary>The rows that the activations of a batch have room for.</summary>
    public static string BatchCapacity(NetworkPlan plan) => plan.PredictsLanes ? "Layout.BatchCapacity" : "MaxBatchSize";

    private static string DescribeRow(Port input) => $"/// <param name=\"{input.Name}\">One row of {input.Rows}.</param>";

    private static string Wrong(NetworkPlan plan, string what) => plan.Inputs.Any(input => input.IsIndices) ? $"{what}, or an index" : what;

    /// <summary>A place or a length in the activations of a single row.</summary>
    private static string OfRow(NetworkPlan plan, string constant) => plan.PredictsLanes ? $"Layout.{constant} * Layout.RowCapacity" : $"Layout.{constant}";

    /// <summary>The place of an output in the activations of a single row.</summary>
    private static string OutputOfRow(NetworkPlan plan, OutputPlan output) => OfRow(plan, $"{plan.LayerOf(output).Name}Activations");

    private static void EmitRowWithWorkspace(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>Computes the outputs of one row in the caller's workspace, which no other call may use at the same time.</summary>");
        writer.WriteLines(plan.Inputs.Count == 1 ? ["/// <param name=\"input\">One row of inputs.</param>"] : Port.Inputs(plan, isRow: true).Select(DescribeRow));
        writer.WriteLines(plan.Outputs.Count == 1
            ? ["/// <param name=\"output\">Receives one row of outputs.</param>"]
            : Port.Outputs(plan, isRow: true).Select(output => $"/// <param name=\"{output.Name}\">Receives {output.Rows}.</param>"));
        writer.WriteLine($"""
            /// <param name="workspace">A workspace made from <see cref="Info"/>.</param>
            /// <exception cref="global::System.ArgumentException">{Wrong(plan, "A length is wrong")}, or the workspace belongs to another network; nothing is written.</exception>
            """);
        using (writer.Block($"{MethodModifiers.Public(plan)} void Predict({Port.Parameters([.. Port.Inputs(plan, isRow: true), .. Port.Outputs(plan, isRow: true)])}, {Runtime.Workspace} workspace)"))
        {
            EmitRowChecks(writer, plan, withOutputs: true);
            writer.WriteLine($"var activations = {Runtime.PredictionCalls}.Activations(workspace, Info);");
            EmitRowCall(writer, plan);
            EmitCopies(writer, plan);
        }

        writer.WriteLine();
    }

    private static void EmitScalar(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine($"/// <summary>Computes the single output of one row.{Memory(plan)}</summary>");
        writer.WriteLines(Port.Inputs(plan, isRow: true).Select(DescribeRow));
        writer.WriteLine("/// <returns>The output.</returns>");
        writer.WriteLine($"/// <exception cref=\"global::System.ArgumentException\">{Wrong(plan, "The length is wrong")}.</exception>");
        using (writer.Block($"{MethodModifiers.Public(plan)} float Predict({Port.Parameters(Port.Inputs(plan, isRow: true))})"))
        {
            EmitRowChecks(writer, plan, withOutputs: false);
            EmitInference(writer, plan);
            writer.WriteLine($"return activations[{OutputOfRow(plan, plan.Output)}];");
        }

        writer.WriteLine();
    }

    private static void EmitClass(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine($"/// <summary>The most probable class of one row; of several equal ones the first.{Memory(plan)}</summary>");
        writer.WriteLines(Port.Inputs(plan, isRow: true).Select(DescribeRow));
        writer.WriteLine($"""
            /// <returns>A class from 0 to {plan.Last.Outputs - 1}, or -1 if an output is NaN.</returns>
            /// <exception cref="global::System.ArgumentException">{Wrong(plan, "The length is wrong")}.</exception>
            """);
        using (writer.Block($"{MethodModifiers.Public(plan)} int PredictClass({Port.Parameters(Port.Inputs(plan, isRow: true))})"))
        {
            EmitRowChecks(writer, plan, withOutputs: false);
            EmitInference(writer, plan);
            writer.WriteLine($"return {Runtime.Reductions}.IndexOfLargest(activations.Slice({OutputOfRow(plan, plan.Output)}, OutputSize));");
        }

        writer.WriteLine();
    }

    private static void EmitRowChecks(SourceWriter writer, NetworkPlan plan, bool withOutputs)
    {
        if (plan.IsPlain)
        {
            writer.WriteLine($"{Runtime.PredictionCalls}.CheckRow(input.Length, InputSize{(withOutputs ? ", output.Length, OutputSize" : string.Empty)});");
            return;
        }

        writer.WriteLines(Port.Inputs(plan, isRow: true).Concat(withOutputs ? Port.Outputs(plan, isRow: true) : []).Select(port => Check(port, "rows: 1")));
    }

    /// <summary>The check that something is so many rows.</summary>
    private static string Check(Port port, string rows) => port.Vocabulary is { } vocabulary
        ? $"{Runtime.PredictionCalls}.CheckIndices({port.Name}, {rows}, {port.Size}, {vocabulary}, nameof({port.Name}));"
        : $"{Runtime.PredictionCalls}.CheckValues({port.Name}.Length, {rows}, {port.Size}, nameof({port.Name}));";

    private static void EmitInference(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine(plan.PredictOnStack
            ? $"var activations = {Runtime.PredictionCalls}.StackActivations(stackalloc float[{OfRow(plan, "WorkspaceRow")} + {Padding.Floats - 1}], {OfRow(plan, "WorkspaceRow")});"
            : $"var activations = {Runtime.PredictionCalls}.ThreadActivations({OfRow(plan, "WorkspaceRow")});");
        EmitRowCall(writer, plan);
    }

    private static void EmitRowCall(SourceWriter writer, NetworkPlan plan) =>
        writer.WriteCall("InferRow", InputRows.References([.. Port.Names(Port.Inputs(plan, isRow: true)), "activations"]));

    private static void EmitCopies(SourceWriter writer, NetworkPlan plan)
    {
        var ports = Port.Outputs(plan, isRow: true);
        writer.WriteLines(plan.Outputs.Select((output, index) => $"activations.Slice({OutputOfRow(plan, output)}, {ports[index].Size}).CopyTo({ports[index].Name});"));
    }

    private static void EmitBatch(SourceWriter writer, NetworkPlan plan)
    {
        EmitBatch(
            writer,
            plan,
            "Computes the outputs of any number of rows. A thread's first call allocates its buffer.",
            string.Empty,
            $"{Wrong(plan, "A length is wrong")}; nothing is written.",
            $"{Runtime.PredictionCalls}.ThreadActivations(Layout.WorkspaceRow * {BatchCapacity(plan)})");
        EmitBatch(
            writer,
            plan,
            "Computes the outputs of any number of rows in the caller's workspace, which no other call may use at the same time.",
            $", {Runtime.Workspace} workspace",
            $"{Wrong(plan, "A length is wrong")}, or the workspace belongs to another network; nothing is written.",
            $"{Runtime.PredictionCalls}.Activations(workspace, Info)");
    }

    private static void EmitBatch(SourceWriter writer, NetworkPlan plan, string summary, string workspace, string exception, string activations)
    {
        var (inputs, outputs) = (Port.Inputs(plan), Port.Outputs(plan));
        writer.WriteLine($"/// <summary>{summary}</summary>");
        writer.WriteLines(inputs.Select(input => $"/// <param name=\"{input.Name}\">Rows of {input.Rows}.</param>"));
        writer.WriteLines(outputs.Select(output => $"/// <param name=\"{output.Name}\">Receives a row of {output.Rows} for each row of inputs.</param>"));
        writer.WriteLines(workspace.Length == 0 ? [] : ["/// <param name=\"workspace\">A workspace made from <see cref=\"Info\"/>.</param>"]);
        writer.WriteLine($"/// <exception cref=\"global::System.ArgumentException\">{exception}</exception>");
        using (writer.Block($"{MethodModifiers.Public(plan)} void PredictBatch({Port.Parameters([.. inputs, .. outputs])}{workspace})"))
        {
            if (plan.IsPlain)
            {
                writer.WriteLine($"var rows = {Runtime.PredictionCalls}.CheckRows(inputs.Length, InputSize, outputs.Length, OutputSize);");
            }
            else
            {
                writer.WriteLine($"var rows = {Runtime.PredictionCalls}.CountRows({inputs[0].Name}.Length, {inputs[0].Size}, nameof({inputs[0].Name}));");
                writer.WriteLines(inputs.Where((input, index) => index > 0 || input.Vocabulary is not null).Concat(outputs).Select(port => Check(port, "rows")));
            }

            writer.WriteLine($"PredictRows({string.Join(", ", Port.Names([.. inputs, .. outputs]))}, {activations}, rows);");
        }

        writer.WriteLine();
    }

    private static void EmitRows(SourceWriter writer, NetworkPlan plan)
    {
        var (inputs, outputs) = (Port.Inputs(plan), Port.Outputs(plan));
        writer.WriteLine("/// <summary>Computes rows chunk by chunk, as many at once as the activations have room for.</summary>");
        using (writer.Block($"{MethodModifiers.Private(plan)} void PredictRows({Port.Parameters([.. inputs, .. outputs])}, {Runtime.Floats} activations, int rows)"))
        {
            writer.WriteLine($"ref var values = ref {Runtime.Reference}(activations);");
            using (writer.Block("for (var first = 0; first < rows; first += MaxBatchSize)"))
            {
                writer.WriteLine("var count = global::System.Math.Min(MaxBatchSize, rows - first);");
                writer.WriteCall(
                    "Infer",
                    [.. InputRows.References(inputs.Select(input => $"{input.Name}.Slice(first * {input.Size}, count * {input.Size})")), "ref values", BatchCapacity(plan), "count"]);
                for (var index = 0; index < outputs.Count; index++)
                {
                    var (output, layer) = (outputs[index], plan.LayerOf(plan.Outputs[index]));
                    writer.WriteCall(
                        $"{Runtime.PredictionCalls}.CopyRows",
                        $"ref Kernels.At(ref values, Layout.{layer.Name}Activations * {BatchCapacity(plan)})",
                        $"{layer.OutputStride}",
                        $"ref {Runtime.Reference}({output.Name}.Slice(first * {output.Size}, count * {output.Size}))",
                        output.Size,
                        output.Size,
                        "count");
                }
            }
        }

        writer.WriteLine();
    }
}
