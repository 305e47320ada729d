namespace NetGen;

/// <summary>Measures networks of one class on data sets, with memory that is allocated once.</summary>
internal sealed class Evaluator
{
    private readonly NetworkInfo _info;
    private readonly Workspace _workspace;
    private readonly Accuracy? _accuracy;
    private readonly int[] _rows;
    private readonly float[] _inputs;
    private readonly float[] _outputs;
    private readonly float[] _oneHot;

    internal Evaluator(NetworkInfo info)
    {
        _info = info;
        _workspace = new Workspace(info);
        _accuracy = info.Loss.CreateAccuracy();
        _rows = new int[info.MaxBatchSize];
        _inputs = new float[info.MaxBatchSize * info.InputSize];
        _outputs = new float[info.MaxBatchSize * info.OutputSize];
        _oneHot = new float[info.OutputSize];
    }

    internal Evaluation Evaluate<TNetwork>(TNetwork network, DataSet data)
        where TNetwork : class, INetwork<TNetwork>
    {
        _accuracy?.Reset();
        var loss = 0.0;
        for (var first = 0; first < data.Count; first += _info.MaxBatchSize)
        {
            var rows = _rows.AsSpan(0, int.Min(_info.MaxBatchSize, data.Count - first));
            for (var row = 0; row < rows.Length; row++)
            {
                rows[row] = first + row;
            }

            loss += SumLosses(network, data, rows);
        }

        return new Evaluation(loss / data.Count, _accuracy?.Value, data.Count);
    }

    /// <summary>The mean loss of some rows, at most a batch.</summary>
    internal double MeasureLoss<TNetwork>(TNetwork network, DataSet data, ReadOnlySpan<int> rows)
        where TNetwork : class, INetwork<TNetwork> =>
        SumLosses(network, data, rows) / rows.Length;

    private double SumLosses<TNetwork>(TNetwork network, DataSet data, ReadOnlySpan<int> rows)
        where TNetwork : class, INetwork<TNetwork>
    {
        var inputs = _inputs.AsSpan(0, rows.Length * _info.InputSize);
        var outputs = _outputs.AsSpan(0, rows.Length * _info.OutputSize);
        data.CopyInputs(rows, inputs);
        network.PredictBatch(new Batch(inputs, rows.Length), outputs, _workspace);
        var loss = 0.0;
        for (var row = 0; row < rows.Length; row++)
        {
            loss += Measure(data, rows[row], outputs.Slice(row * _info.OutputSize, _info.OutputSize));
        }

        return loss;
    }

    private float Measure(DataSet data, int row, ReadOnlySpan<float> outputs)
    {
        if (!data.HasLabels)
        {
            _accuracy?.Add(outputs, data.Target(row));
            return _info.Loss.Value(outputs, data.Target(row));
        }

        var label = data.Label(row);
        _accuracy?.Add(outputs, label);
        _oneHot.AsSpan().Clear();
        _oneHot[label] = 1f;
        return _info.Loss.Value(outputs, _oneHot);
    }
}
