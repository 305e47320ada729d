using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>Writes the values of several layers at a step one behind the other.</summary>
internal sealed class ConcatStreamEmitter : StreamLayerEmitter
{
    public override Type Plan => typeof(ConcatPlan);

    public override void EmitKernels(SourceWriter writer, StreamLayerPlan layer)
    {
        if (!layer.Layer.Activation.IsLinear)
        {
            PassEmitter.EmitActivation(writer, $"{layer.Name}StreamActivation", layer.Layer.Activation, layer.OutputStride);
        }
    }

    public override void EmitCalls(SourceWriter writer, StreamLayerPlan layer, IReadOnlyList<string> inputs, string state, string outputs)
    {
        var column = 0;
        for (var source = 0; source < inputs.Count; source++)
        {
            var values = layer.Layer.Sources[source].Shape.Channels;
            writer.WriteCall(
                $"{Runtime.StreamCalls}.CopySteps",
                $"ref {inputs[source]}",
                $"{layer.Inputs[source].Stride}",
                $"ref {(column == 0 ? outputs : $"Kernels.At(ref {outputs}, {column})")}",
                $"{layer.OutputStride}",
                $"{values}",
                "steps");
            column += values;
        }

        if (!layer.Layer.Activation.IsLinear)
        {
            writer.WriteCall($"Kernels.{layer.Name}StreamActivation", $"ref {outputs}", $"ref {outputs}", "steps");
        }
    }
}
