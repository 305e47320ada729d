using NetGen;

namespace Tabular;

/// <summary>How a network is trained.</summary>
/// <param name="Epochs">How often it goes through its rows.</param>
/// <param name="BatchSize">Rows in a step.</param>
/// <param name="LearningRate">The size of a step at first; it falls to zero like a cosine.</param>
/// <param name="WeightDecay">How strongly weights are pulled towards zero.</param>
internal sealed record Recipe(int Epochs, int BatchSize, float LearningRate, float WeightDecay)
{
    internal Optimizer Optimizer() => new AdamW(new CosineSchedule(LearningRate, Epochs), weightDecay: WeightDecay);
}
