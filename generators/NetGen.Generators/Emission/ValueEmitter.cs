using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes what a network that is a struct has in place of what classes have of the runtime: its parameters inside, its own training state, copies and files.</summary>
internal static class ValueEmitter
{
    /// <summary>The class through which the extension methods reach the parameters.</summary>
    public const string Access = "Access";

    private const string Buffer = "ParameterBuffer";

    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine($"private {Buffer} _parameters;");
        writer.WriteLine();
        EmitTraining(writer, plan);
        EmitEquality(writer, plan.Spec.Type.Name);
        EmitCopy(writer);
        EmitSave(writer, plan);
        EmitLoad(writer, plan);
    }

    /// <summary>Writes the parameters' place and the way to it.</summary>
    public static void EmitMemory(SourceWriter writer, NetworkPlan plan)
    {
        var name = plan.Spec.Type.Name;
        writer.WriteLine("/// <summary>The parameters, in the network itself.</summary>");
        writer.WriteLine($"[{Runtime.InlineArray}(Layout.ParameterLength)]");
        using (writer.Block($"private struct {Buffer}"))
        {
            writer.WriteLine($"""
                private float _first;

                // Where a network cannot be written to, a method that is not readonly would be called on a copy of it. So these are, and hand out a
                // reference that can be written to, which only those methods use that are called through a reference to the network.
                internal readonly ref float Reference => ref {Runtime.Unsafe}.AsRef(in _first);

                internal readonly {Runtime.Floats} Span => {Runtime.CreateSpan}(ref Reference, Layout.ParameterLength);
                """);
        }

        writer.WriteLine();
        writer.WriteLine($"/// <summary>What the extension methods of {name} reach: a nested class sees what is private.</summary>");
        using (writer.Block($"internal static class {Access}"))
        {
            writer.WriteLine($"internal static {Runtime.Floats} Parameters(ref {name} network) => network._parameters;");
            foreach (var step in StepMethod.Of(plan))
            {
                writer.WriteLine();
                writer.WriteLine($"internal static float TrainBatch(ref {name} network, {step.Parameters}) =>");
                writer.WriteLine($"    network.TrainBatch({step.Arguments});");
            }
        }
    }

    private static void EmitTraining(SourceWriter writer, NetworkPlan plan)
    {
        var name = plan.Spec.Type.Name;
        writer.WriteLine($"""
            /// <summary>
            /// What training takes beside the parameters: activations, gradients, the optimizer's moments. One step at a time. It may train many networks in
            /// turn, as long as its optimizer remembers nothing of the steps before, as <see cref="global::NetGen.Sgd"/> without momentum.
            /// </summary>
            """);
        using (writer.Block($"public sealed class Training : {Runtime.TrainingState}"))
        {
            writer.WriteLine("/// <summary>Allocates the state of a training, before its first step.</summary>");
            writer.WriteLine("/// <param name=\"optimizer\">The rule of gradient descent.</param>");
            writer.WriteLine("/// <param name=\"seed\">The seed of what is drawn at random in training.</param>");
            using (writer.Block($"public Training({Runtime.Optimizer} optimizer, ulong seed = 0) : base({name}.Info, optimizer, seed)"))
            {
            }

            foreach (var tensor in plan.Tensors.Where(tensor => tensor.IsTrained))
            {
                writer.WriteLine();
                writer.WriteLine($"/// <summary>The gradient of {TensorMethod.Describe(tensor)} from the last backward pass.</summary>");
                writer.WriteLine($"public {TensorMethod.Type(tensor)} {TensorMethod.Name(tensor)}Gradient => {TensorMethod.View(plan, tensor, $"{name}.Info", "Gradients")};");
            }
        }

        writer.WriteLine();
    }

    /// <summary>Writes the comparison, which the framework does not have for parameters that lie in a struct.</summary>
    private static void EmitEquality(SourceWriter writer, string name)
    {
        writer.WriteLine($"""
            /// <summary>Whether all parameters have the same bits.</summary>
            /// <param name="other">Another network.</param>
            public readonly bool Equals({name} other) => {Runtime.ValueCalls}.HaveSameBits(_parameters.Span, other._parameters.Span);

            /// <inheritdoc/>
            public readonly override bool Equals(object? obj) => obj is {name} other && Equals(other);

            /// <inheritdoc/>
            public readonly override int GetHashCode() => {Runtime.ValueCalls}.Hash(_parameters.Span);

            /// <summary>Whether all parameters of two networks have the same bits.</summary>
            /// <param name="left">A network.</param>
            /// <param name="right">Another network.</param>
            public static bool operator ==(in {name} left, in {name} right) => {Runtime.ValueCalls}.HaveSameBits(left._parameters.Span, right._parameters.Span);

            /// <summary>Whether any parameter of two networks has other bits.</summary>
            /// <param name="left">A network.</param>
            /// <param name="right">Another network.</param>
            public static bool operator !=(in {name} left, in {name} right) => !(left == right);
            """);
        writer.WriteLine();
    }

    private static void EmitCopy(SourceWriter writer)
    {
        writer.WriteLine($"""
            /// <summary>Copies all parameters, the trained ones and then the fixed ones, tensor after tensor, row after row, without padding.</summary>
            /// <param name="destination">Receives <see cref="ParameterCount"/> values.</param>
            /// <exception cref="global::System.ArgumentException">The destination has another length; nothing is written.</exception>
            public readonly void CopyParametersTo({Runtime.Floats} destination) =>
                {Runtime.ValueCalls}.CopyTo(Info, _parameters.Span, destination);
            """);
        writer.WriteLine();
    }

    private static void EmitSave(SourceWriter writer, NetworkPlan plan)
    {
        var name = plan.Spec.Type.Name;
        writer.WriteLine($"""
            /// <summary>Saves the parameters as a safetensors file, which is replaced whole or not at all.</summary>
            /// <param name="path">The file, in a folder that exists.</param>
            /// <exception cref="global::System.InvalidOperationException">A parameter is NaN or infinite; nothing is written.</exception>
            /// <exception cref="global::System.IO.IOException">The file cannot be written; what there was is as before.</exception>
            public readonly void Save(string path) => {Runtime.ValueCalls}.Save(Info, _parameters.Span, path);

            /// <summary>Saves networks in one safetensors file, named as PyTorch names those of a ModuleList: <c>0.</c>, <c>1.</c>, ... before each name.</summary>
            /// <param name="path">The file, in a folder that exists, which is replaced whole or not at all.</param>
            /// <param name="networks">The networks, at least one.</param>
            /// <exception cref="global::System.ArgumentException">There is no network.</exception>
            /// <exception cref="global::System.InvalidOperationException">A parameter is NaN or infinite; nothing is written.</exception>
            /// <exception cref="global::System.IO.IOException">The file cannot be written; what there was is as before.</exception>
            public static void SaveAll(string path, global::System.ReadOnlySpan<{name}> networks) =>
                {Runtime.ValueCalls}.SaveAll(Info, {Runtime.Cast}<{name}, float>(networks), path);
            """);
        writer.WriteLine();
    }

    private static void EmitLoad(SourceWriter writer, NetworkPlan plan)
    {
        var name = plan.Spec.Type.Name;
        writer.WriteLine($"""
            /// <summary>Makes a network with the parameters of a safetensors file.</summary>
            /// <param name="path">The file.</param>
            /// <param name="strict">Whether the file must hold these tensors and no others; if not, those missing start as with seed 0.</param>
            /// <returns>The network.</returns>
            /// <exception cref="{Runtime.CheckpointException}">The file is damaged or does not fit; the message names the tensors.</exception>
            /// <exception cref="global::System.IO.IOException">It cannot be read.</exception>
            """);
        using (writer.Block($"public static {name} Load(string path, bool strict = true)"))
        {
            writer.WriteLine($"var network = default({name});");
            writer.WriteLine("network.Initialize(seed: 0);");
            writer.WriteLine("network.LoadParameters(path, strict);");
            writer.WriteLine("return network;");
        }

        writer.WriteLine();
        writer.WriteLine($"""
            /// <summary>Replaces networks by those of a file that <see cref="SaveAll"/> wrote, all or none.</summary>
            /// <param name="path">The file.</param>
            /// <param name="networks">The networks, as many as were saved.</param>
            /// <exception cref="global::System.ArgumentException">There is no network.</exception>
            /// <exception cref="{Runtime.CheckpointException}">The file is damaged or does not fit; nothing is changed.</exception>
            /// <exception cref="global::System.IO.IOException">It cannot be read.</exception>
            public static void LoadAll(string path, global::System.Span<{name}> networks) =>
                {Runtime.ValueCalls}.LoadAll(Info, {Runtime.Cast}<{name}, float>(networks), path);
            """);
        writer.WriteLine();
    }
}
