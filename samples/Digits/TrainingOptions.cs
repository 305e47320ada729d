namespace Digits;

/// <summary>How to train.</summary>
/// <param name="Seed">Decides the split, the initial weights and the order of the digits.</param>
/// <param name="Epochs">How often to go through the digits.</param>
/// <param name="BatchSize">The number of digits in a step.</param>
/// <param name="LearningRate">The size of a step.</param>
internal sealed record TrainingOptions(ulong Seed, int Epochs, int BatchSize, float LearningRate);
