namespace NetGen.Generators.Planning.Streaming;

/// <summary>How a convolution over time is computed step by step: sums of steps and filters in register tiles, vectors running along the filters.</summary>
/// <param name="Vectors">Which vectors.</param>
/// <param name="Columns">The filters that are computed, those of padding included.</param>
/// <param name="Tiles">The tiles.</param>
internal sealed record ConvolutionStepsPlan(FilterVectors Vectors, int Columns, ForEachFile<TilePlan> Tiles)
{
    /// <summary>Whether each filter has a channel of its own, so that inputs are read in vectors too.</summary>
    public bool ReadsVectors { get; init; }
}

/// <summary>The vectors of filters that a convolution is computed in.</summary>
internal enum FilterVectors
{
    /// <summary>The widest there are.</summary>
    Wide,

    /// <summary>Of 8 filters: wider ones would be half empty.</summary>
    Narrow,

    /// <summary>None: the filters of a group, which look at the same channels, fill no vector.</summary>
    None,
}
