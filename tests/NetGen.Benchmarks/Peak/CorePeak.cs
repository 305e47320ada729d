namespace NetGen.Benchmarks.Peak;

/// <summary>The core's peak, from the times of those loops that could be measured.</summary>
internal static class CorePeak
{
    /// <summary>The best of the loops, in operations per nanosecond.</summary>
    internal static double Gflops(params ReadOnlySpan<double> times)
    {
        var shortest = double.PositiveInfinity;
        foreach (var time in times)
        {
            shortest = double.Min(shortest, time);
        }

        return ManagedPeak.Flops / shortest;
    }
}
