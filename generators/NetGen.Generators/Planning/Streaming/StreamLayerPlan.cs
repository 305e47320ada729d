namespace NetGen.Generators.Planning.Streaming;

/// <summary>How a layer is computed step by step.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Source">The number of the layer it reads among those computed step by step; -1 for the inputs.</param>
/// <param name="InputStride">The floats from one step's inputs to the next.</param>
/// <param name="Step">What it makes of a step.</param>
/// <param name="StateOffset">Where its state lies.</param>
/// <param name="BufferOffset">Where its outputs lie, in floats for each step of capacity.</param>
internal sealed record StreamLayerPlan(LayerPlan Layer, int Source, int InputStride, StepShape Step, int StateOffset, int BufferOffset)
{
    public string Name => Layer.Name;
}
