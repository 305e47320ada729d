namespace NetGen;

/// <summary>Decides how many threads share the steps of a training.</summary>
internal static class DegreeOfParallelism
{
    /// <summary>A step's multiply-adds on one core with 256-bit vectors: what the estimates below are made in.</summary>
    private const double MultiplyAddsPerMicrosecond = 30_000;

    /// <summary>Adam on parameters that lie in the second-level cache.</summary>
    private const double ParametersPerMicrosecond = 4_000;

    /// <summary>A forward pass, a pass for the deltas and one for the gradients.</summary>
    private const int PassesPerStep = 3;

    /// <summary>Less than this a thread has to do costs as much in handing over and waiting as it saves.</summary>
    private const double LeastMicrosecondsPerThread = 20;

    /// <summary>A thread takes about a tenth of this to start and to end.</summary>
    private const double LeastMicrosecondsPerTraining = 2_000;

    /// <summary>Less than these parameters are no part of their own where there are no rows to share either.</summary>
    private const int LeastParametersPerPart = 4_096;

    /// <summary>As many threads as were asked for, except those that would never have anything to do.</summary>
    internal static int AtMost(int degree, NetworkInfo info, int batchSize) =>
        int.Min(degree, int.Max(batchSize, info.TrainedLength / LeastParametersPerPart));

    /// <summary>As many threads as there are processors, but no more than gain by it.</summary>
    internal static int Automatic(NetworkInfo info, int batchSize, long steps, int processors)
    {
        var step = (double)PassesPerStep * info.MultiplyAdds * batchSize / MultiplyAddsPerMicrosecond
            + (info.TrainedLength / ParametersPerMicrosecond);
        if (step * steps < LeastMicrosecondsPerTraining)
        {
            return 1;
        }

        var gaining = double.Clamp(step / LeastMicrosecondsPerThread, 1, processors);
        return AtMost((int)gaining, info, batchSize);
    }
}
