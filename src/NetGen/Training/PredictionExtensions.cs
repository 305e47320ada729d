namespace NetGen;

/// <summary>Predictions for whole data sets.</summary>
public static class PredictionExtensions
{
    /// <summary>Computes the outputs of all rows of a data set.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">The rows; labels and targets are not looked at.</param>
    /// <returns>A row of outputs for each row, in their order; of several outputs one behind the other.</returns>
    /// <exception cref="ArgumentException">The rows have another length.</exception>
    public static float[][] Predict<TNetwork>(this TNetwork network, DataSet data)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(data);
        var outputs = new float[checked(data.Count * TNetwork.Info.OutputSize)];
        network.PredictBatch(data, outputs);
        return [.. outputs.Chunk(TNetwork.Info.OutputSize)];
    }

    /// <summary>Computes the outputs of all rows of a data set into the caller's memory.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">The rows; labels and targets are not looked at.</param>
    /// <param name="outputs">Receives a row of outputs for each row, one after the other; of several outputs each row holds one of each.</param>
    /// <exception cref="ArgumentException">The rows or the outputs have another length; nothing is written.</exception>
    public static void PredictBatch<TNetwork>(this TNetwork network, DataSet data, Span<float> outputs)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        var info = TNetwork.Info;
        DataCheck.CheckInputs(info, data, nameof(data));
        Argument.HasLength(outputs.Length, checked(data.Count * info.OutputSize), nameof(outputs));
        var predictor = new RowPredictor(info);
        var rows = new int[int.Min(info.MaxBatchSize, data.Count)];
        var inputs = new float[rows.Length * info.InputSize];
        for (var first = 0; first < data.Count; first += rows.Length)
        {
            var count = int.Min(rows.Length, data.Count - first);
            for (var row = 0; row < count; row++)
            {
                rows[row] = first + row;
            }

            var chunk = inputs.AsSpan(0, count * info.InputSize);
            data.CopyInputs(rows.AsSpan(0, count), chunk);
            predictor.Predict(network, chunk, outputs.Slice(first * info.OutputSize, count * info.OutputSize));
        }
    }
}
