using NetGen.Generators.Planning;
using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>Writes the look-up of a vector for each step's index.</summary>
internal sealed class EmbeddingStreamEmitter : StreamLayerEmitter
{
    public override Type Plan => typeof(EmbeddingPlan);

    public override void EmitCalls(SourceWriter writer, StreamLayerPlan layer, IReadOnlyList<string> inputs, string state, string outputs)
    {
        var weights = ((EmbeddingPlan)layer.Layer).Weights;
        writer.WriteCall(
            $"{Runtime.EmbeddingRows}.Gather",
            $"ref {inputs[0]}",
            "length: 1",
            $"ref Kernels.At(ref parameters, Layout.{layer.Name}Weights)",
            $"stride: {weights.Stride}",
            $"ref {outputs}",
            $"outputStride: {layer.OutputStride}",
            $"size: {weights.Columns}",
            "steps");
    }
}
