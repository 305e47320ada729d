namespace NetGen.Generators.Planning.Streaming;

/// <summary>What a layer makes of one step of a sequence, where it can be computed step by step.</summary>
/// <param name="Outputs">The number of outputs of a step.</param>
/// <param name="OutputStride">The floats from one step's outputs to the next.</param>
/// <param name="State">The floats that pass from one step to the next.</param>
internal sealed record StepShape(int Outputs, int OutputStride, int State = 0)
{
    /// <summary>Whether the layer reads its inputs one by one, so that they need not be padded to whole vectors.</summary>
    public bool ReadsScalars { get; init; } = true;
}
