using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Streaming;

/// <summary>How a network goes through a sequence of any length, step by step.</summary>
/// <param name="Layers">The layers in order.</param>
/// <param name="Features">The inputs of a step.</param>
/// <param name="StateLength">The floats that pass from one step to the next.</param>
/// <param name="BufferLength">The floats of inputs and outputs of all layers, for each step of capacity.</param>
internal sealed record StreamPlan(EquatableArray<StreamLayerPlan> Layers, int Features, int StateLength, int BufferLength)
{
    public StreamLayerPlan Last => Layers[Layers.Count - 1];
}
