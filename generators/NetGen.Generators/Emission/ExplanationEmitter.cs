using NetGen.Generators.Emission.Losses;
using NetGen.Generators.Model;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes what hovering the class shows: its layers, its size, and how it is computed and why.</summary>
internal static class ExplanationEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        if (!plan.Spec.Type.HasSummary)
        {
            writer.WriteLine($"/// <summary>A neural network of {Literals.Count(plan.InputSize, "input")}, {Literals.Count(plan.OutputSize, "output")} and {Literals.Readable(plan.ParameterCount)} parameters.</summary>");
        }

        writer.WriteLine("/// <remarks>");
        writer.WriteLine("/// <list type=\"table\">");
        foreach (var input in plan.Spec.Inputs)
        {
            writer.WriteLine($"/// <item><term>{input.Name}</term><description>{input.Shape}{(input.Vocabulary is { } vocabulary ? $" indices below {Literals.Readable(vocabulary)}" : string.Empty)}</description></item>");
        }

        for (var index = 0; index < plan.Spec.Layers.Count; index++)
        {
            var layer = plan.Spec.Layers[index];
            writer.WriteLine($"/// <item><term>{layer.Name}</term><description>{Xml.Escape(Describe(layer))}: {Outputs(plan.Spec.Shapes[index])}, {Parameters(plan, index)}</description></item>");
        }

        writer.WriteLine("/// </list>");
        foreach (var paragraph in Paragraphs(plan))
        {
            writer.WriteLine($"/// <para>{Xml.Escape(paragraph)}</para>");
        }

        MemoryMapEmitter.Emit(writer, plan);
        writer.WriteLine("/// </remarks>");
    }

    /// <summary>A layer in words, such as <c>Dense 64, Relu</c>.</summary>
    public static string Describe(LayerSpec layer)
    {
        var activation = layer.Activation.Parameter is { } parameter
            ? $"{layer.Activation.Name} {Literals.Float(parameter).TrimEnd('f')}"
            : layer.Activation.Name;
        return layer.Kind.Length == 0 ? activation
            : layer.Activation == ActivationSpec.Linear ? layer.Kind
            : $"{layer.Kind}, {activation}";
    }

    /// <summary>A shape in words: a vector by its number, others by their dimensions.</summary>
    private static string Outputs(TensorShape shape) => shape.Rank == 1 ? Literals.Count(shape.Size, "output") : $"{shape} outputs";

    private static string Parameters(NetworkPlan plan, int layer) => WeightSharing.OwnerOf(plan.Spec, layer) is { } owner
        ? $"the parameters of {plan.Spec.Layers[owner].Name}"
        : $"{Literals.Readable(plan.Tensors.Where(tensor => tensor.Layer == plan.Spec.Layers[layer].Name).Sum(tensor => tensor.Count))} parameters";

    private static IEnumerable<string> Paragraphs(NetworkPlan plan)
    {
        foreach (var output in plan.Outputs)
        {
            yield return DescribeLoss(plan, output);
        }

        yield return $"Memory: {Bytes(plan.ParameterLength)} of parameters; {Bytes((long)plan.WorkspaceRowLength * plan.BatchCapacity)} for a workspace; " +
            $"{Bytes(plan.StepLength)} of values and {Bytes(plan.TrainedLength)} of gradients for training with up to {Literals.Count(plan.Spec.MaxBatchSize, "row")}, beside a copy of a batch and the optimizer's moments. " +
            (plan.PredictOnStack ? "A single prediction keeps its activations on the stack." : "A single prediction keeps its activations in a buffer of the thread.");
        if (plan.IsValue)
        {
            yield return $"A struct of {Bytes(plan.ParameterLength)}, its parameters: assignment copies it, and the default one is all zeros until it is initialised. A class of this declaration computes the same bits.";
        }

        foreach (var layer in plan.Layers)
        {
            yield return $"{layer.Name}: {layer.Decisions}.";
        }

        foreach (var explanation in RegularizationEmitter.Explanations(plan.Regularization))
        {
            yield return explanation;
        }

        if (!plan.Regularization.IsEmpty)
        {
            yield return $"Gradients are kept until the update, also with Sgd, because of {RegularizationEmitter.KeptBecause(plan.Regularization)}.";
        }

        if (plan.Sharing.Any())
        {
            yield return $"{string.Join(", ", plan.Sharing.Select(layer => $"{layer.Name} has the parameters of {layer.Owner}"))}: gradients are kept until the update, also with Sgd, and those of all uses summed in the order of the layers.";
        }

        if (plan.DescendsInStore)
        {
            yield return "Sgd applies every gradient in the store that would have kept it"
                + (plan.RowStep is not null ? ", and a single row is one method, from the inputs to the new parameters." : ".");
        }

        if (plan.StreamObstacle is { } obstacle)
        {
            yield return $"There is no streamer, for {obstacle}.";
        }

        yield return Kept(plan);
        if (plan.Transposed.Any())
        {
            yield return $"Each delta is computed once, from the delta of the layer above and a transposed copy of its weights ({string.Join(", ", plan.Transposed.Select(layer => layer.Name))}) that lives for one step.";
        }
    }

    private static string DescribeLoss(NetworkPlan plan, OutputPlan output)
    {
        var of = plan.Outputs.Count == 1 ? string.Empty : $" of {output.Name}";
        var weight = output.Weight == 1 ? string.Empty : $", times {Literals.Float(output.Weight).TrimEnd('f')}";
        return $"Loss{of}: {output.Loss.Name}, {LossEmitter.FormulaOf(output.Loss)}; the mean over the batch{weight}{Smoothing(output.Loss)}.";
    }

    private static string Smoothing(LossSpec loss) => loss.SmoothsLabels
        ? $", with every target t replaced by {Literals.Float(1f - loss.LabelSmoothing!.Value).TrimEnd('f')} t + {Literals.Float(loss.LabelSmoothing.Value).TrimEnd('f')} / {(loss.Name == "CrossEntropy" ? "number of classes" : "2")}"
        : string.Empty;

    private static string Kept(NetworkPlan plan) => plan.Layers.Count == 1
        ? "Kept for the backward pass: the outputs." + KeptInputs(plan)
        : "Kept for the backward pass: every layer's outputs, which the gradient of the next layer's weights needs, and from which the derivatives of their activations follow." + KeptInputs(plan);

    private static string KeptInputs(NetworkPlan plan)
    {
        var names = plan.Layers.Where(layer => layer.Activation.KeepsInput).Select(layer => $"{layer.Name} ({layer.Activation.Spec.Name})").ToArray();
        return names.Length == 0 ? string.Empty : $" Of {string.Join(", ", names)} also the inputs of the activation, whose derivative the output does not give.";
    }

    private static string Bytes(long floats) => $"{Literals.Readable(floats * sizeof(float))} bytes";
}
