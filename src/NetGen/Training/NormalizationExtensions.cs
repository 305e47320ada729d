using System.Globalization;

namespace NetGen;

/// <summary>Takes the statistics of a network's <see cref="NormalizationAttribute"/> from data.</summary>
public static class NormalizationExtensions
{
    /// <summary>Beyond it the distance from the mean may be no finite float, and one over the standard deviation no normal one.</summary>
    private const float LargestInput = 1e37f;

    /// <summary>
    /// Sets means and scales to the statistics of the channels, over all rows and places, the scale of a channel that never changes to 1. Give the rows that the network
    /// learns from and no others: statistics that know the validation rows make it look better than it is.
    /// </summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">A network with <c>[Normalization]</c>.</param>
    /// <param name="data">The rows to learn from; their labels or targets are not read.</param>
    /// <param name="cancellationToken">Checked between rows; nothing has changed then.</param>
    /// <exception cref="ArgumentException">The rows do not fit the network, or an input is not from -1e37 to 1e37; nothing is changed.</exception>
    /// <exception cref="InvalidOperationException">The network has no <c>[Normalization]</c>, or there are no rows; nothing is changed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Adapt<TNetwork>(this TNetwork network, TrainingData data, CancellationToken cancellationToken = default)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        RequireNormalization(TNetwork.Info);
        ArgumentNullException.ThrowIfNull(data);
        DataCheck.CheckInputs(TNetwork.Info, data, nameof(data));
        var moments = Moments(TNetwork.Info);
        var row = new float[TNetwork.Info.InputSize];
        using var reader = data.CreateReader(TNetwork.Info.MaxBatchSize, seed: 0);
        using var cancellation = cancellationToken.UnsafeRegister(static reader => ((BatchReader)reader!).Stop(), reader);
        reader.BeginEpoch(0);
        while (reader.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var index = 0; index < reader.Rows; index++)
            {
                reader.CopyInputs(index, row);
                RequireRange(row, reader.Number(index), nameof(data));
                Add(TNetwork.Info.Normalization!, row, moments);
            }
        }

        // A stream ends early when it is cancelled.
        cancellationToken.ThrowIfCancellationRequested();
        Set(network, moments);
    }

    /// <summary>As the other, from rows of inputs that lie one after the other.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">A network with <c>[Normalization]</c>.</param>
    /// <param name="inputs">Rows of finite values, at least one.</param>
    /// <exception cref="ArgumentException">The values are not whole rows, or one is not from -1e37 to 1e37; nothing is changed.</exception>
    /// <exception cref="InvalidOperationException">The network has no <c>[Normalization]</c>.</exception>
    public static void Adapt<TNetwork>(this TNetwork network, ReadOnlySpan<float> inputs)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        RequireNormalization(TNetwork.Info);
        var size = TNetwork.Info.InputSize;
        if (inputs.IsEmpty || inputs.Length % size != 0)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Expected at least one row of {size} values, found {inputs.Length} values."), nameof(inputs));
        }

        RowCheck.RequireFinite(inputs, size, nameof(inputs), nameof(inputs));
        var moments = Moments(TNetwork.Info);
        for (var at = 0; at < inputs.Length; at += size)
        {
            RequireRange(inputs.Slice(at, size), at / size, nameof(inputs));
            Add(TNetwork.Info.Normalization!, inputs.Slice(at, size), moments);
        }

        Set(network, moments);
    }

    /// <summary>Whether a network has a normalization that still hands its inputs on as they are.</summary>
    internal static bool NeedsAdaptation<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork> =>
        TNetwork.Info.Normalization is { } normalization
        && !normalization.MeansIn(TNetwork.Info, network.Parameters).ContainsAnyExcept(0f)
        && !normalization.ScalesIn(TNetwork.Info, network.Parameters).ContainsAnyExcept(1f);

    private static ColumnMoments Moments(NetworkInfo info) => new(info.Tensors[info.Normalization!.Means].Columns);

    private static void Add(NormalizationInfo normalization, ReadOnlySpan<float> row, ColumnMoments channels)
    {
        for (var place = 0; place < normalization.Places; place++)
        {
            channels.Add(row.Slice(normalization.FirstColumn + (place * channels.Means.Length), channels.Means.Length));
        }
    }

    private static void Set<TNetwork>(TNetwork network, ColumnMoments moments)
        where TNetwork : class, INetwork<TNetwork>
    {
        if (moments.Count == 0)
        {
            throw new InvalidOperationException($"Expected at least one row to adapt {TNetwork.Info.Name} to, found none.");
        }

        var means = TNetwork.Info.Normalization!.MeansIn(TNetwork.Info, network.Parameters);
        var scales = TNetwork.Info.Normalization.ScalesIn(TNetwork.Info, network.Parameters);
        for (var channel = 0; channel < means.Length; channel++)
        {
            means[channel] = (float)moments.Means[channel];
            scales[channel] = Scale(moments.Variance(channel));
        }
    }

    private static void RequireRange(ReadOnlySpan<float> inputs, long row, string name)
    {
        if (inputs.IndexOfAnyExceptInRange(-LargestInput, LargestInput) is >= 0 and var column)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"[Normalization] takes inputs from {-LargestInput} to {LargestInput}, found {inputs[column]} in row {row}, column {column}."),
                name);
        }
    }

    /// <summary>One over the standard deviation; 1 where there is none, or one so small that no float is one over it.</summary>
    private static float Scale(double variance)
    {
        var scale = (float)(1 / double.Sqrt(variance));
        return float.IsFinite(scale) ? scale : 1f;
    }

    private static void RequireNormalization(NetworkInfo info)
    {
        if (info.Normalization is null)
        {
            throw new InvalidOperationException($"Expected a network with [Normalization] below [Input], found {info.Name}, which has none.");
        }
    }
}
