using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Streaming;

/// <summary>How a network goes through a sequence of any length, step by step.</summary>
/// <param name="Layers">The layers in order.</param>
/// <param name="Output">The number of the one that gives the outputs.</param>
/// <param name="Features">The inputs of a step.</param>
/// <param name="Inputs">Where the inputs lie; null where they are read from the caller's memory.</param>
/// <param name="Length">The floats of all states and buffers.</param>
internal sealed record StreamPlan(EquatableArray<StreamLayerPlan> Layers, int Output, int Features, StreamBuffer? Inputs, int Length)
{
    /// <summary>The layer that gives the outputs.</summary>
    public StreamLayerPlan Last => Layers[Output];

    /// <summary>The buffers of which steps are read again later.</summary>
    public IEnumerable<StreamBuffer> Remembering =>
        new[] { Inputs }.Concat(Layers.Select(layer => layer.Outputs)).OfType<StreamBuffer>().Where(buffer => buffer.Past > 0);
}
