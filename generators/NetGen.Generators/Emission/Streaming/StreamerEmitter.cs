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
            ProcessEmitter.Emit(writer, plan, stream);
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

            if (ProcessEmitter.HasActivationPass(plan))
            {
                PassEmitter.EmitActivation(writer, $"{plan.Last.Name}StreamOutputs", plan.Output.Activation!, stream.Last.OutputStride);
            }
        }
    }

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
            /// of inputs, states and products of layers below 1e-18 count as 0, of an LSTM's states those of its memory. It allocates nothing and all of it is compiled
            /// when it is made, so that it can run on an audio thread; one thread at a time may use it.
            /// </summary>
            """);
    }

    private static void EmitMemory(SourceWriter writer, NetworkPlan plan, StreamPlan stream)
    {
        writer.WriteLine($"""
            private readonly {Runtime.AlignedBuffer} _parameters;
            private readonly {Runtime.AlignedBuffer} _memory = new {Runtime.AlignedBuffer}({stream.Length});
            """);
        writer.WriteLines(stream.Remembering.Any() ? ["private int _passed;"] : []);
        writer.WriteLine();
        using (writer.Block($"internal Streamer({plan.Spec.Type.Name} network, int maxBlockSize)"))
        {
            writer.WriteLine($"MaxBlockSize = {Runtime.StreamCalls}.CheckMaxBlockSize(maxBlockSize);");
            writer.WriteLine("_parameters = network._parameters;");
            var (input, outputs) = (stream.Inputs is null ? "int" : "float", stream.Last.Step.Outputs);
            writer.WriteLine($"""
                // The first calls compile everything: what a step takes, and what more steps take than are computed together.
                Process(new {input}[{stream.Features}], new float[{outputs}]);
                var steps = global::System.Math.Min(MaxBlockSize, {StreamBuffer.MostSteps + 1});
                Process(new {input}[steps * {stream.Features}], new float[steps * {outputs}]);
                """);
            writer.WriteLine("Reset();");
        }

        writer.WriteLine();
        writer.WriteLine("/// <summary>The most steps that a call takes.</summary>");
        writer.WriteLine("public int MaxBlockSize { get; }");
        writer.WriteLine();
    }
}
