namespace NetGen.Benchmarks.Measuring;

/// <summary>One measurement of each contestant.</summary>
/// <param name="Times">Nanoseconds for one unit, by contestant.</param>
/// <param name="ShareTakenAway">How much of the time the machine was elsewhere, from 0 to 1.</param>
internal sealed record Round(double[] Times, double ShareTakenAway)
{
    /// <summary>How much slower the core was than alone, because another thread shared it; see <c>CoreProbe</c>.</summary>
    internal double Slowdown { get; init; }
}
