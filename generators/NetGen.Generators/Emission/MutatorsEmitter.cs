using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>
/// Writes what changes a network that is a struct: extension methods that take it by reference, so that to train a copy, such as an element of a
/// list, is an error of the compiler.
/// </summary>
internal static class MutatorsEmitter
{
    private const string Network = "/// <param name=\"network\">The network, a variable, field or element that can be written to.</param>";

    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        var (name, access) = (plan.Spec.Type.Name, plan.Spec.Type.IsPublic ? "public" : "internal");
        writer.WriteLine("#pragma warning disable CS0612, CS0618 // an obsolete network is warned of where it is used");
        writer.WriteLine();
        writer.WriteLine($"/// <summary>What changes a <see cref=\"{name}\"/>, called on a reference to it: to train a copy by mistake does not compile.</summary>");
        using (writer.Block($"{access} static class {plan.Spec.Type.MutatorsName}"))
        {
            EmitInitialize(writer, plan);
            EmitTrainBatch(writer, plan);
            EmitUpdate(writer, plan);
            EmitCopyFrom(writer, plan);
            EmitLoad(writer, plan);
            EmitTensors(writer, plan);
        }
    }

    /// <summary>The expression of all parameters.</summary>
    private static string Parameters(NetworkPlan plan) => $"{plan.Spec.Type.Name}.{ValueEmitter.Access}.Parameters(ref network)";

    private static void EmitInitialize(SourceWriter writer, NetworkPlan plan)
    {
        var name = plan.Spec.Type.Name;
        writer.WriteLine($"""
            /// <summary>Replaces the parameters by fresh ones: a default network is all zeros. It allocates some small objects; copies of a network allocate none.</summary>
            {Network}
            /// <param name="seed">The seed of the weights: the same seed gives the same bits, on any machine, and those of a class of this declaration.</param>
            """);
        using (writer.Block($"public static void Initialize(this ref {name} network, ulong seed)"))
        {
            writer.WriteLine($"{Parameters(plan)}.Clear();");
            writer.WriteLines(plan.Trains ? [$"var random = new {Runtime.SeededRandom}(seed);"] : []);
            ConstructionEmitter.EmitInitialization(writer, plan);
        }

        writer.WriteLine();
    }

    private static void EmitTrainBatch(SourceWriter writer, NetworkPlan plan)
    {
        var name = plan.Spec.Type.Name;
        foreach (var step in StepMethod.Of(plan))
        {
            step.EmitTrainBatchDocs(writer, Network);
            writer.WriteLine($"public static float TrainBatch(this ref {name} network, {step.Parameters}) =>");
            writer.WriteLine($"    {name}.{ValueEmitter.Access}.TrainBatch(ref network, {step.Arguments});");
            writer.WriteLine();
        }
    }

    private static void EmitUpdate(SourceWriter writer, NetworkPlan plan)
    {
        var name = plan.Spec.Type.Name;
        writer.WriteLine($"""
            /// <summary>Takes one step of gradient descent with the gradient that the state holds: of its last backward pass, or zero before the first.</summary>
            {Network}
            /// <param name="training">The state of the backward pass.</param>
            /// <exception cref="global::System.ArgumentException">The state belongs to another network.</exception>
            public static void Update(this ref {name} network, {Runtime.TrainingState} training) =>
                {Runtime.ValueCalls}.Update({name}.Info, {Parameters(plan)}, training);
            """);
        writer.WriteLine();
    }

    private static void EmitCopyFrom(SourceWriter writer, NetworkPlan plan)
    {
        var name = plan.Spec.Type.Name;
        writer.WriteLine($"""
            /// <summary>Replaces all parameters, given as <see cref="{name}.CopyParametersTo"/> gives them.</summary>
            {Network}
            /// <param name="source"><see cref="{name}.ParameterCount"/> values.</param>
            /// <exception cref="global::System.ArgumentException">The source has another length, or a value is not finite; nothing is changed.</exception>
            public static void CopyParametersFrom(this ref {name} network, {Runtime.ReadOnlyFloats} source) =>
                {Runtime.ValueCalls}.CopyFrom({name}.Info, {Parameters(plan)}, source);
            """);
        writer.WriteLine();
    }

    private static void EmitLoad(SourceWriter writer, NetworkPlan plan)
    {
        var name = plan.Spec.Type.Name;
        writer.WriteLine($"""
            /// <summary>Replaces the parameters by those of a file, all or none.</summary>
            {Network}
            /// <param name="path">The file.</param>
            /// <param name="strict">Whether the file must hold these tensors and no others; if not, tensors of equal names are loaded, at least one.</param>
            /// <exception cref="{Runtime.CheckpointException}">The file is damaged or does not fit; nothing is changed.</exception>
            /// <exception cref="global::System.IO.IOException">It cannot be read.</exception>
            public static void LoadParameters(this ref {name} network, string path, bool strict = true) =>
                {Runtime.ValueCalls}.Load({name}.Info, {Parameters(plan)}, path, strict);
            """);
    }

    private static void EmitTensors(SourceWriter writer, NetworkPlan plan)
    {
        var name = plan.Spec.Type.Name;
        foreach (var tensor in plan.Tensors)
        {
            writer.WriteLine();
            writer.WriteLine($"/// <summary>Hands out {TensorMethod.Describe(tensor)} in place: what is written there the network computes with.</summary>");
            writer.WriteLine(Network);
            writer.WriteLine($"public static {TensorMethod.Type(tensor)} {TensorMethod.Name(tensor)}(this ref {name} network) =>");
            writer.WriteLine($"    {TensorMethod.View(plan, tensor, $"{name}.Info", Parameters(plan))};");
        }
    }
}
