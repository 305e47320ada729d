namespace NetGen;

/// <summary>One of a network's outputs.</summary>
/// <param name="Name">The declared name, or that of its layer.</param>
/// <param name="Size">The number of values in a row.</param>
/// <param name="Loss">What it is trained with.</param>
/// <param name="Weight">What that counts in the sum over all outputs.</param>
/// <param name="Step">Where a training step keeps its rows.</param>
public sealed record OutputInfo(string Name, int Size, LossFunction Loss, float Weight, StepLayout Step);
