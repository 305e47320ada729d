namespace NetGen.Generators.Planning;

/// <summary>Where a layer keeps what a training step computes, in floats from the start of the step's arena.</summary>
/// <param name="Outputs">The rows of outputs.</param>
/// <param name="Sums">The rows of activation inputs, where the backward pass needs them.</param>
/// <param name="Deltas">The rows of the loss's derivative by the activation inputs, where something trains in the layer or below it.</param>
/// <param name="Transposed">The transposed weights, where a delta must pass on to the layer below.</param>
/// <param name="Intermediates">What is computed beside the outputs, if anything is.</param>
internal sealed record StepMemory(int Outputs, int? Sums, int? Deltas, int? Transposed, int? Intermediates);
