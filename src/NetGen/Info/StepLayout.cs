namespace NetGen;

/// <summary>Where a training step keeps its values: offsets in floats into the arena of a <see cref="TrainingState"/>.</summary>
/// <param name="Length">The length of the arena.</param>
/// <param name="Outputs">Where the rows of outputs start.</param>
/// <param name="Targets">Where the rows of targets wait until the output's delta replaces them.</param>
/// <param name="OutputStride">The number of floats from one row to the next in both.</param>
public sealed record StepLayout(int Length, int Outputs, int Targets, int OutputStride);
