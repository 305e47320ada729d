using NetGen;

namespace HowTrainingWorks.Backpropagation;

/// <summary>What each way to one network's gradient took.</summary>
/// <param name="Network">The network.</param>
/// <param name="Differences">Finite differences.</param>
/// <param name="Paths">The chain rule path by path.</param>
/// <param name="Memory">The chain rule with memory.</param>
/// <param name="GeneratedMicroseconds">The fastest run of the generated method.</param>
/// <param name="Distance">The largest difference between the gradients found.</param>
internal sealed record ContestResult(
    NetworkInfo Network, Attempt Differences, Attempt Paths, Attempt Memory, double GeneratedMicroseconds, double Distance)
{
    internal int HiddenLayers => Network.Layers.Length - 1;
}
