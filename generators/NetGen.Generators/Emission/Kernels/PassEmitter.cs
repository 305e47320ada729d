using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Planning;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Emission.Kernels;

/// <summary>Writes passes over whole rows: activations and derivatives that are too long for the store of a product.</summary>
internal static class PassEmitter
{
    /// <summary>Writes <c>outputs = f(sums)</c>. Rows of half a cache line were just stored in such halves: what reads two together would wait for both.</summary>
    public static void EmitActivation(SourceWriter writer, string name, ActivationPlan activation, int stride)
    {
        var emitter = ActivationEmitter.For(activation);
        var parameter = activation.Spec.Parameter ?? 0f;
        var signature = new KernelSignature(name, ["sums", "outputs"], ["rows"]);
        var summary = $"{name}: y = {Xml.Escape(emitter.Formula("x", parameter))} for each value of the rows. Sums and outputs may be the same.";
        void Body()
        {
            using (writer.Block($"for (nint k = 0; k < rows * (nint){stride}; k += TLanes.Count)"))
            {
                writer.WriteLine("var x = TLanes.Load(ref sums, k);");
                writer.WriteLine($"TLanes.Store({emitter.Value("x", parameter)}, ref outputs, k);");
            }
        }

        if (stride == StepPaddings.HalfLine)
        {
            KernelEmitter.EmitNarrow(writer, summary, signature, Body);
        }
        else
        {
            KernelEmitter.Emit(writer, summary, signature, Body);
        }
    }

    /// <summary>Writes <c>deltas = deltas * f'</c> from what the backward pass kept.</summary>
    public static void EmitDerivative(SourceWriter writer, string name, ActivationPlan activation, int stride)
    {
        var emitter = ActivationEmitter.For(activation);
        var parameter = activation.Spec.Parameter ?? 0f;
        var signature = new KernelSignature(name, ["kept", "deltas"], ["rows"]);
        var source = activation.KeepsInput ? "input" : "output";
        var summary = $"{name}: the deltas times the derivative of {Xml.Escape(emitter.Formula("x", parameter))}, from its kept {source}.";
        KernelEmitter.Emit(writer, summary, signature, () =>
        {
            using (writer.Block($"for (nint k = 0; k < rows * (nint){stride}; k += TLanes.Count)"))
            {
                writer.WriteLine($"var {source} = TLanes.Load(ref kept, k);");
                writer.WriteLine("var delta = TLanes.Load(ref deltas, k);");
                if (emitter.Prelude(source) is { } prelude)
                {
                    writer.WriteLine(prelude);
                }

                writer.WriteLine($"TLanes.Store({emitter.Backward("delta", source, parameter)}, ref deltas, k);");
            }
        });
    }
}
