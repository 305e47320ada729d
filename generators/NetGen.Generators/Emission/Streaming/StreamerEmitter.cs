using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>Writes the class that goes through a sequence step by step, and its kernels.</summary>
internal static class StreamerEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan, StreamPlan stream)
    {
        EmitCreate(writer);
        using (writer.Block("public sealed class Streamer"))
        {
            EmitMemory(writer, plan, stream);
            EmitProcess(writer, plan, stream);
            writer.WriteLine("/// <summary>Forgets what has passed: the next step is the first of a new sequence.</summary>");
            writer.WriteLine("public void Reset() => _memory.Span.Clear();");
        }

        writer.WriteLine();
        using (writer.Block("private static partial class Kernels"))
        {
            foreach (var layer in stream.Layers)
            {
                StreamLayerEmitters.Of(layer).EmitKernels(writer, layer);
                writer.WriteLine();
            }

            if (HasActivationPass(plan))
            {
                PassEmitter.EmitActivation(writer, $"{plan.Last.Name}StreamOutputs", plan.Output.Activation!, stream.Last.Step.OutputStride);
            }
        }
    }

    private static bool HasActivationPass(NetworkPlan plan) => plan.Output.Activation is { Spec.Name: not "Softmax", IsLinear: false };

    private static void EmitCreate(SourceWriter writer)
    {
        writer.WriteLine("""
            /// <summary>
            /// Makes a streamer: the network on a sequence of any length, a step or a block of steps at a time. It computes with this network's
            /// parameters, whatever they are at each call; a network can have many.
            /// </summary>
            /// <param name="maxBlockSize">The most steps that a call takes, from 1 to 1,048,576.</param>
            /// <exception cref="global::System.ArgumentOutOfRangeException"><paramref name="maxBlockSize"/> is out of range.</exception>
            public Streamer CreateStreamer(int maxBlockSize = 512) => new Streamer(this, maxBlockSize);

            /// <summary>
            /// A sequence on its way through the network. A call gives what <c>PredictBatch</c> gives of the same steps, in the same order of sums; values
            /// of inputs and of states below 1e-18 count as 0. It allocates nothing and all of it is compiled when it is made, so that it can run on
            /// an audio thread; one thread at a time may use it.
            /// </summary>
            """);
    }

    private static void EmitMemory(SourceWriter writer, NetworkPlan plan, StreamPlan stream)
    {
        writer.WriteLine($"""
            private const int StateLength = {stream.StateLength};
            private readonly {Runtime.AlignedBuffer} _parameters;
            private readonly {Runtime.AlignedBuffer} _memory;
            private readonly int _capacity;

            internal Streamer({plan.Spec.Type.Name} network, int maxBlockSize)
            """);
        using (writer.Block())
        {
            writer.WriteLine($"_capacity = {Runtime.StreamCalls}.Capacity(maxBlockSize, {stream.BufferLength});");
            writer.WriteLine("MaxBlockSize = maxBlockSize;");
            writer.WriteLine("_parameters = network._parameters;");
            writer.WriteLine($"_memory = new {Runtime.AlignedBuffer}(StateLength + {stream.BufferLength} * _capacity);");
            writer.WriteLine("// The first call compiles everything.");
            writer.WriteLine($"Process(new float[{stream.Features}], new float[{stream.Last.Step.Outputs}]);");
            writer.WriteLine("Reset();");
        }

        writer.WriteLine();
        writer.WriteLine("/// <summary>The most steps that a call takes.</summary>");
        writer.WriteLine("public int MaxBlockSize { get; }");
        writer.WriteLine();
    }

    private static void EmitProcess(SourceWriter writer, NetworkPlan plan, StreamPlan stream)
    {
        var (inputs, outputs) = (stream.Features, stream.Last.Step.Outputs);
        writer.WriteLine($"""
            /// <summary>Computes the outputs of the next steps.</summary>
            /// <param name="input">{Literals.Count(inputs, "value")} for each step, of at most <see cref="MaxBlockSize"/> steps.</param>
            /// <param name="output">Receives {Literals.Count(outputs, "value")} for each step. It may be the same memory as the input.</param>
            /// <exception cref="global::System.ArgumentException">A length is wrong, or there are too many steps; nothing is changed.</exception>
            {Runtime.Optimized}
            """);
        using (writer.Block($"public void Process({Runtime.ReadOnlyFloats} input, {Runtime.Floats} output)"))
        {
            writer.WriteLine($"var steps = {Runtime.StreamCalls}.CheckBlock(input.Length, {inputs}, output.Length, {outputs}, MaxBlockSize);");
            writer.WriteLine("ref var state = ref _memory.Reference;");
            writer.WriteLine("ref var buffer = ref Kernels.At(ref state, StateLength);");
            writer.WriteLines(plan.Tensors.Any() ? ["ref var parameters = ref _parameters.Reference;"] : []);
            writer.WriteLine($"{Runtime.StreamCalls}.CopyInputs(input, ref buffer);");
            foreach (var layer in stream.Layers)
            {
                var input = layer.Source < 0 ? "buffer" : Buffer(stream.Layers[layer.Source]);
                StreamLayerEmitters.Of(layer).EmitCalls(writer, layer, input, $"Kernels.At(ref state, {layer.StateOffset})", Outputs(plan, stream, layer));
            }

            EmitOutputs(writer, plan, stream);
        }

        writer.WriteLine();
    }

    private static void EmitOutputs(SourceWriter writer, NetworkPlan plan, StreamPlan stream)
    {
        var (last, buffer) = (stream.Last, Buffer(stream.Last));
        if (WritesToCaller(plan, stream))
        {
            return;
        }

        if (plan.Output.Activation is { Spec.Name: "Softmax" })
        {
            writer.WriteCall($"{Runtime.Softmax}.Apply", $"ref {buffer}", $"{last.Step.OutputStride}", $"{last.Step.Outputs}", "steps");
        }
        else if (HasActivationPass(plan))
        {
            writer.WriteCall($"Kernels.{plan.Last.Name}StreamOutputs", $"ref {buffer}", $"ref {buffer}", "steps");
        }

        writer.WriteCall($"{Runtime.StreamCalls}.CopyOutputs", $"ref {buffer}", $"{last.Step.OutputStride}", $"ref {Runtime.Reference}(output)", $"{last.Step.Outputs}", "steps");
    }

    private static bool WritesToCaller(NetworkPlan plan, StreamPlan stream) =>
        (plan.Output.Activation is null or { IsLinear: true }) && StreamLayerEmitters.Of(stream.Last).WritesScalars(stream.Last);

    private static string Outputs(NetworkPlan plan, StreamPlan stream, StreamLayerPlan layer) =>
        layer == stream.Last && WritesToCaller(plan, stream) ? $"{Runtime.Reference}(output)" : Buffer(layer);

    private static string Buffer(StreamLayerPlan layer) => $"Kernels.At(ref buffer, {layer.BufferOffset} * _capacity)";
}
