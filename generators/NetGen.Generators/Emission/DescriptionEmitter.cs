using NetGen.Generators.Emission.Layers;
using NetGen.Generators.Emission.Losses;
using NetGen.Generators.Model;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes the constants and the description that the runtime works from.</summary>
internal static class DescriptionEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        EmitConstant(writer, "int", "InputSize", plan.InputSize, "The number of values in one row of inputs");
        EmitConstant(writer, "int", "OutputSize", plan.OutputSize, "The number of values in one row of outputs");
        EmitConstant(writer, "int", "ParameterCount", plan.ParameterCount, "The number of parameters, without padding" + (plan.FixedLength > 0 ? $", of which {Literals.Readable(plan.TrainedCount)} are trained" : string.Empty));
        EmitConstant(writer, "int", "MaxBatchSize", plan.Spec.MaxBatchSize, "The largest number of rows a training step takes");
        EmitConstant(writer, "long", "MultiplyAdds", plan.MultiplyAdds, "The number of multiply-adds one prediction of one row takes");
        writer.WriteLine("/// <summary>Shapes, tensors, memory and phases of this network.</summary>");
        writer.WriteLine($"public static {Runtime.NetworkInfo} Info => Description.Info;");
        writer.WriteLine();
    }

    /// <summary>
    /// Writes the description in a class of its own: a field of the network itself would be set after static fields of the
    /// user's, which may need it.
    /// </summary>
    public static void EmitDescription(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>What the runtime knows of this network.</summary>");
        using (writer.Block("private static class Description"))
        {
            writer.WriteLine($"internal static readonly {Runtime.NetworkInfo} Info = new {Runtime.NetworkInfo}");
            writer.WriteLine("{");
            writer.WriteLines(Properties(plan).Select(property => $"    {property},"));
            writer.WriteLine("};");
        }

        writer.WriteLine();
    }

    private static void EmitConstant(SourceWriter writer, string type, string name, long value, string meaning)
    {
        writer.WriteLine($"/// <summary>{meaning}: {Literals.Readable(value)}.</summary>");
        writer.WriteLine($"public const {type} {name} = {Literals.Integer(value)};");
        writer.WriteLine();
    }

    private static IEnumerable<string> Properties(NetworkPlan plan)
    {
        yield return $"Name = {Literals.Text(plan.Spec.Type.Name.TrimStart('@'))}";
        foreach (var name in new[] { "InputSize", "OutputSize", "MaxBatchSize", "ParameterCount", "MultiplyAdds" })
        {
            yield return $"{name} = {plan.Spec.Type.Name}.{name}";
        }

        yield return "ParameterLength = Layout.ParameterLength";
        yield return $"TrainedLength = Layout.{(plan.FixedLength > 0 ? "Trained" : "Parameter")}Length";
        yield return $"WorkspaceLength = Layout.WorkspaceRow * {PredictionEmitter.BatchCapacity(plan)}";
        yield return $"Step = new {Runtime.StepLayout}(Layout.StepLength, Layout.{plan.Last.Name}Outputs, Layout.{plan.Last.Name}Deltas, {plan.Last.OutputStride})";
        if (plan.Inputs.Count > 1 || plan.Inputs[0].IsIndices || plan.Spec.Input.Rank > 1)
        {
            yield return Array("Inputs", Runtime.InputInfo, plan.Inputs.Select((input, index) => Input(plan.Spec.Inputs[index], input)));
        }

        yield return Array("Layers", Runtime.LayerInfo, Enumerable.Range(0, plan.Spec.Layers.Count).Select(index => Layer(plan, index)));
        yield return Array("Tensors", Runtime.TensorInfo, plan.Tensors.Select(tensor => Tensor(plan, tensor)));
        yield return Array("Phases", Runtime.PhaseInfo, PhaseEmitter.PhasesOf(plan).Select(phase => $"({phase.Description})"));
        if (plan.Layers.OfType<BatchNormPlan>().Any())
        {
            yield return Array("BatchNorms", Runtime.BatchNormInfo, plan.Layers.OfType<BatchNormPlan>().Select(norm => BatchNorm(plan, norm)));
        }

        if (plan.UsesLanes)
        {
            yield return $"SampleBlock = {LaneBlock.Samples}";
        }

        foreach (var property in plan.Layers.SelectMany(layer => LayerEmitters.Of(layer).Description(plan, layer)))
        {
            yield return property;
        }

        if (plan.DescendsInStore)
        {
            yield return $"DescentPhase = {PhaseEmitter.PhasesOf(plan).Count()}";
        }

        var aroundLoss = PhaseEmitter.FirstAroundLoss(plan);
        yield return $"LossPhases = new {Runtime.LossPhases}({PhaseEmitter.LossPhase(plan)}, {aroundLoss}, {aroundLoss + 1})";
        if (plan.Regularization.Clipping is { } clipping)
        {
            yield return $"Clipping = {RegularizationEmitter.New(clipping)}";
        }

        yield return plan.Outputs.Count == 1 && plan.Output.Weight == 1
            ? $"Loss = {LossEmitter.Description(plan.Output.Loss)}"
            : $"Loss = new {Runtime.LossSum}({string.Join(",", plan.Outputs.Select(output => $"\n        new {Runtime.OutputInfo}({Output(plan, output)})"))})";
        yield return $"ArchitectureHash = {Literals.Text(plan.ArchitectureHash)}";
    }

    private static string Array(string property, string type, IEnumerable<string> items)
    {
        var lines = items.Select(item => $"\n        new {type}{item}").ToArray();
        return lines.Length == 0
            ? $"{property} = {Runtime.ImmutableArray}<{type}>.Empty"
            : $"{property} = {Runtime.ImmutableArray}.Create({string.Join(",", lines)})";
    }

    private static string BatchNorm(NetworkPlan plan, BatchNormPlan norm) =>
        $"(Means: {plan.IndexOf(norm.Means)}, Variances: {plan.IndexOf(norm.Variances)}, Momentum: {Literals.Float(norm.Momentum)}, Statistics: Layout.{norm.Name}Statistics, Places: {norm.Places})";

    private static string Input(InputSpec spec, InputPlan input) =>
        $"({Literals.Text(spec.Name)}, {input.Size}{(input.Vocabulary is { } vocabulary ? $", {vocabulary}" : string.Empty)}){Initializer(Shape("Shape", spec.Shape))}";

    private static string Output(NetworkPlan plan, OutputPlan output)
    {
        var layer = plan.LayerOf(output);
        return $"{Literals.Text(output.Name)}, {layer.Outputs}, {LossEmitter.Description(output.Loss)}, {Literals.Float(output.Weight)}, "
            + $"new {Runtime.StepLayout}(Layout.StepLength, Layout.{layer.Name}Outputs, Layout.{layer.Name}Deltas, {layer.OutputStride})";
    }

    private static string Layer(NetworkPlan plan, int index)
    {
        var (layer, shape) = (plan.Spec.Layers[index], plan.Spec.Shapes[index]);
        var parameters = plan.Tensors.Where(tensor => tensor.Layer == layer.Name).Sum(tensor => tensor.Count);
        var owner = WeightSharing.OwnerOf(plan.Spec, index) is { } number ? plan.Spec.Layers[number].Name : null;
        var description = ExplanationEmitter.Describe(layer) + (owner is null ? string.Empty : $", shared with {owner}");
        string[] shared = owner is null ? [] : [$"SharedWith = {Literals.Text(owner)}"];
        return $"({Literals.Text(layer.Name)}, {Literals.Text(layer.Key)}, {Literals.Text(description)}, {shape.Size}, {parameters}){Initializer([.. Shape("OutputShape", shape), .. shared])}";
    }

    /// <summary>A shape, where it is not a vector of so many values.</summary>
    private static string[] Shape(string property, TensorShape shape) => shape.Rank == 1 ? [] : [$"{property} = [{string.Join(", ", shape.Dimensions)}]"];

    private static string Initializer(string[] properties) => properties.Length == 0 ? string.Empty : $" {{ {string.Join(", ", properties)} }}";

    private static string Tensor(NetworkPlan plan, TensorPlan tensor)
    {
        string[] properties =
        [
            .. tensor.IsTrained && plan.RowCost(tensor) is var cost && cost != tensor.Stride ? [$"RowCost = {Literals.Integer(cost)}"] : (string[])[],
            .. tensor.Kernel.Count > 0 ? [$"Kernel = [{string.Join(", ", tensor.Kernel)}]"] : (string[])[],
            .. RegularizationEmitter.TensorProperties(plan.Regularization.Of(tensor)),
        ];
        return $"({Literals.Text(tensor.Layer)}, {Literals.Text(tensor.Role)}, {tensor.Rows}, {tensor.Columns}, Layout.{tensor.Layer}{tensor.Role}, {tensor.Stride}, "
            + $"{Literals.Text(tensor.Key)}, {Runtime.TensorStorage}.{tensor.Storage})"
            + Initializer(properties);
    }
}
