namespace NetGen;

/// <summary>Decides how many threads share the steps of a training.</summary>
internal static class DegreeOfParallelism
{
    /// <summary>Of one core with 256-bit vectors, in the kernels of a step; only the order of magnitude matters.</summary>
    private const double MultiplyAddsPerMicrosecond = 40_000;

    /// <summary>Adam's, where the moments lie in a cache.</summary>
    private const double UpdatesPerMicrosecond = 4_000;

    /// <summary>Forward, deltas and gradients take about as much each.</summary>
    private const int PassesPerStep = 3;

    /// <summary>
    /// Where nothing else runs two threads gain from about a tenth of this on: they hand over three times a step, in 0.2 us each. Where
    /// other processes want the cores too, smaller steps take up to three times as long, because a hand-over then waits for the scheduler.
    /// </summary>
    private const double LeastMicrosecondsPerThread = 50;

    /// <summary>Ten times what it takes to start and end a thread.</summary>
    private const double LeastMicrosecondsPerTraining = 2_000;

    /// <summary>Fewer do not occupy a thread where there are no rows to share.</summary>
    private const int LeastParametersPerThread = 4_096;

    /// <summary>As many threads as were asked for, except those that would never have anything to do.</summary>
    internal static int AtMost(int degree, NetworkInfo info, int batchSize) =>
        int.Min(degree, int.Max(batchSize, info.TrainedLength / LeastParametersPerThread));

    /// <summary>As many threads as there are processors, but no more than gain by it.</summary>
    internal static int Automatic(NetworkInfo info, int batchSize, long steps, int processors)
    {
        var step = (double)PassesPerStep * info.MultiplyAdds * batchSize / MultiplyAddsPerMicrosecond
            + (info.TrainedLength / UpdatesPerMicrosecond);
        if (step * steps < LeastMicrosecondsPerTraining)
        {
            return 1;
        }

        var gaining = double.Clamp(step / LeastMicrosecondsPerThread, 1, processors);
        return AtMost((int)gaining, info, batchSize);
    }
}
