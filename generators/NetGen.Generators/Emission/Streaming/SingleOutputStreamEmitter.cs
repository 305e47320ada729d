using NetGen.Generators.Planning;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>A single output behind the last step of a sequence so far: each step is a row of a batch.</summary>
internal sealed class SingleOutputStreamEmitter : StreamLayerEmitter
{
    public override Type Plan => typeof(SingleOutputPlan);

    public override void EmitCalls(SourceWriter writer, StreamLayerPlan layer, IReadOnlyList<string> inputs, string state, string outputs)
    {
        writer.WriteCall($"Kernels.{layer.Name}Forward", $"ref {inputs[0]}", "ref parameters", $"ref {outputs}", "steps");
        if (!layer.Layer.Activation.IsLinear)
        {
            writer.WriteCall($"Kernels.{layer.Name}Activation", $"ref {outputs}", $"ref {outputs}", "steps");
        }
    }
}
