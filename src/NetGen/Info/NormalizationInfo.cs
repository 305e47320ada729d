namespace NetGen;

/// <summary>Where the statistics of a <see cref="NormalizationAttribute"/> lie: numbers of tensors in <see cref="NetworkInfo.Tensors"/>.</summary>
/// <param name="Means">The tensor of the means.</param>
/// <param name="Scales">The tensor of the scales.</param>
public sealed record NormalizationInfo(int Means, int Scales)
{
    /// <summary>Where in a row of all inputs those lie that it scales.</summary>
    public int FirstColumn { get; init; }

    internal Span<float> MeansIn(NetworkInfo info, Span<float> parameters) => info.Tensors[Means].In(parameters).Row(0);

    internal Span<float> ScalesIn(NetworkInfo info, Span<float> parameters) => info.Tensors[Scales].In(parameters).Row(0);
}
