using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Streaming;

/// <summary>How a layer is computed step by step.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Sources">The numbers of the layers it reads among those computed step by step; <see cref="NetworkGraph.Input"/> for the inputs.</param>
/// <param name="Inputs">Where their values lie.</param>
/// <param name="Step">What it makes of a step.</param>
/// <param name="StateOffset">Where its state lies.</param>
/// <param name="Outputs">Where its own values lie.</param>
internal sealed record StreamLayerPlan(
    LayerPlan Layer, EquatableArray<int> Sources, EquatableArray<StreamBuffer> Inputs, StepShape Step, int StateOffset, StreamBuffer Outputs)
{
    public string Name => Layer.Name;

    /// <summary>Whether some of its rows are only half a cache line long.</summary>
    public bool HasHalfRows => Inputs.Append(Outputs).Any(buffer => buffer.Stride == StepPaddings.HalfLine);

    /// <summary>The floats from one step's inputs to the next; of several, the first.</summary>
    public int InputStride => Inputs[0].Stride;

    /// <summary>The floats from one step's outputs to the next.</summary>
    public int OutputStride => Outputs.Stride;
}
