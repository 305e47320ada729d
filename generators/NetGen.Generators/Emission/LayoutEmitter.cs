using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes the constants that say where everything lies.</summary>
internal static class LayoutEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        var start = plan.IsValue ? "Each block is as long as some cache lines; the parameters start where the network does." : "Each block starts on a cache line.";
        writer.WriteLine($"/// <summary>Where everything lies, in floats. {start}</summary>");
        using (writer.Block("private static class Layout"))
        {
            writer.WriteLine("// The parameter arena.");
            foreach (var tensor in plan.Tensors)
            {
                EmitConstant(writer, tensor.Layer + tensor.Role, tensor.IsTrained ? tensor.Offset : plan.TrainedLength + tensor.Offset);
            }

            foreach (var tensor in plan.Layers.SelectMany(layer => layer.Tensors).Where(tensor => tensor.Owner is not null))
            {
                writer.WriteLine($"internal const int {tensor.Layer}{tensor.Role} = {tensor.Owner}{tensor.Role};");
            }

            EmitConstant(writer, "TrainedLength", plan.FixedLength > 0 ? plan.TrainedLength : null);
            EmitConstant(writer, "ParameterLength", plan.ParameterLength);
            EmitPrediction(writer, plan);
            EmitStep(writer, plan);
        }
    }

    private static void EmitPrediction(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine();
        writer.WriteLine("// The activations of a prediction, for each row of capacity: values that are not needed at the same time share their place.");
        foreach (var layer in plan.Predicted)
        {
            EmitConstant(writer, $"{layer.Name}Activations", layer.WorkspaceOffset);
            EmitConstant(writer, $"{layer.Name}Scratch", layer.Scratch > 0 ? layer.ScratchOffset : null);
        }

        EmitConstant(writer, "WorkspaceRow", plan.WorkspaceRowLength);
        if (plan.PredictsLanes)
        {
            writer.WriteLine("// Rows are computed in blocks of 16, a single one too.");
            EmitConstant(writer, "RowCapacity", plan.RowCapacity);
            EmitConstant(writer, "BatchCapacity", plan.BatchCapacity);
        }
    }

    private static void EmitStep(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine();
        writer.WriteLine("// The arena of a training step. Deltas are the loss's derivatives by what goes into a layer's activation.");
        foreach (var layer in plan.Layers)
        {
            EmitConstant(writer, $"{layer.Name}Outputs", layer.Step.Outputs);
            EmitConstant(writer, $"{layer.Name}Sums", layer.Step.Sums);
            EmitConstant(writer, $"{layer.Name}Deltas", layer.Step.Deltas);
            EmitConstant(writer, $"{layer.Name}Transposed", layer.Step.Transposed);
            EmitConstant(writer, $"{layer.Name}Intermediates", layer.Step.Intermediates);
            foreach (var (name, offset) in layer.OwnMemory)
            {
                EmitConstant(writer, layer.Name + name, offset);
            }
        }

        EmitConstant(writer, "StepLength", plan.StepLength);
    }

    private static void EmitConstant(SourceWriter writer, string name, int? value)
    {
        if (value is { } offset)
        {
            writer.WriteLine($"internal const int {name} = {Literals.Integer(offset)};");
        }
    }
}
