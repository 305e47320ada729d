namespace NetGen;

/// <summary>A batch normalization of a network: what its running statistics follow.</summary>
/// <param name="Means">The number of the tensor of running means.</param>
/// <param name="Variances">The number of the tensor of running variances.</param>
/// <param name="Momentum">How much of them a step replaces.</param>
/// <param name="Statistics">Where in the step's arena the batch's means lie, followed by its variances.</param>
/// <param name="Places">The values of a channel in a row.</param>
public sealed record BatchNormInfo(int Means, int Variances, float Momentum, int Statistics, int Places)
{
    /// <summary>Lets the running statistics follow those of a batch.</summary>
    /// <param name="info">The network's description.</param>
    /// <param name="step">The step's arena.</param>
    /// <param name="parameters">The parameter arena.</param>
    /// <param name="rows">The rows of the batch.</param>
    internal void Follow(NetworkInfo info, ReadOnlySpan<float> step, Span<float> parameters, int rows)
    {
        var count = (long)rows * Places;
        if (count < 2)
        {
            return;
        }

        var (means, variances) = (info.Tensors[Means], info.Tensors[Variances]);
        var unbiased = (float)(count / (double)(count - 1));
        for (var channel = 0; channel < means.Columns; channel++)
        {
            ref var mean = ref parameters[means.Offset + channel];
            ref var variance = ref parameters[variances.Offset + channel];
            mean += Momentum * (step[Statistics + channel] - mean);
            variance += Momentum * ((unbiased * step[Statistics + means.Stride + channel]) - variance);
        }
    }
}
