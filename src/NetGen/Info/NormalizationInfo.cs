namespace NetGen;

/// <summary>Where the statistics of a <see cref="NormalizationAttribute"/> lie: numbers of tensors in <see cref="NetworkInfo.Tensors"/>.</summary>
/// <param name="Means">The tensor of the means.</param>
/// <param name="Scales">The tensor of the scales.</param>
public sealed record NormalizationInfo(int Means, int Scales)
{
    /// <summary>Where in a row of all inputs those lie that it scales.</summary>
    public int FirstColumn { get; init; }

    /// <summary>How many places have the same channels, such as the steps of a sequence or the pixels of an image; 1 for inputs of one dimension.</summary>
    public int Places { get; init; } = 1;

    internal Span<float> MeansIn(NetworkInfo info, Span<float> parameters) => info.Tensors[Means].In(parameters).Row(0);

    internal Span<float> ScalesIn(NetworkInfo info, Span<float> parameters) => info.Tensors[Scales].In(parameters).Row(0);
}
