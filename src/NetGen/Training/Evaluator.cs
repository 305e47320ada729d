namespace NetGen;

/// <summary>Measures networks of one class on data sets, with memory that is allocated once.</summary>
internal sealed class Evaluator
{
    private readonly NetworkInfo _info;
    private readonly Workspace _workspace;
    private readonly Accuracy? _accuracy;
    private readonly float[] _inputs;
    private readonly float[] _outputs;
    private readonly float[] _oneHot;

    internal Evaluator(NetworkInfo info)
    {
        _info = info;
        _workspace = new Workspace(info);
        _accuracy = info.Loss.CreateAccuracy();
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
            var rows = int.Min(_info.MaxBatchSize, data.Count - first);
            for (var row = 0; row < rows; row++)
            {
                data.Input(first + row).CopyTo(_inputs.AsSpan(row * _info.InputSize));
            }

            var outputs = _outputs.AsSpan(0, rows * _info.OutputSize);
            network.PredictBatch(new Batch(_inputs.AsSpan(0, rows * _info.InputSize), rows), outputs, _workspace);
            for (var row = 0; row < rows; row++)
            {
                loss += Measure(data, first + row, outputs.Slice(row * _info.OutputSize, _info.OutputSize));
            }
        }

        return new Evaluation(loss / data.Count, _accuracy?.Value, data.Count);
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
