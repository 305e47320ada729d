using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>Writes an activation that no layer could take in.</summary>
internal sealed class ActivationStreamEmitter : StreamLayerEmitter
{
    public override Type Plan => typeof(ActivationLayerPlan);

    public override void EmitKernels(SourceWriter writer, StreamLayerPlan layer) =>
        PassEmitter.EmitActivation(writer, $"{layer.Name}Stream", layer.Layer.Activation, layer.Step.OutputStride);

    public override void EmitCalls(SourceWriter writer, StreamLayerPlan layer, string inputs, string state, string outputs) =>
        writer.WriteCall($"Kernels.{layer.Name}Stream", $"ref {inputs}", $"ref {outputs}", "steps");
}
