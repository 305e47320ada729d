namespace NetGen;

/// <summary>Measures networks of one class on data sets, with memory that is allocated once.</summary>
internal sealed class Evaluator
{
    private readonly NetworkInfo _info;
    private readonly RowPredictor _predictor;
    private readonly Accuracy? _accuracy;
    private readonly PenaltySum? _penalties;
    private readonly Metric[] _metrics;
    private readonly int[] _rows;
    private readonly float[] _outputs;
    private readonly float[] _oneHot;
    private readonly ILoss? _loss;
    private LossMemory? _memory;

    /// <param name="info">The networks' description.</param>
    /// <param name="metrics">What to measure beside loss and accuracy.</param>
    /// <param name="loss">The loss to measure in place of the declared one.</param>
    /// <param name="batchSize">The most rows of a reader's batch.</param>
    internal Evaluator(NetworkInfo info, IEnumerable<Metric> metrics, ILoss? loss = null, int batchSize = 0)
    {
        _info = info;
        _loss = loss;
        _memory = loss is null || batchSize == 0 ? null : new LossMemory(info, batchSize);
        _predictor = new RowPredictor(info);
        _accuracy = info.Loss.CreateAccuracy();
        _penalties = PenaltySum.Of(info);
        _metrics = [.. metrics];
        _rows = new int[info.MaxBatchSize];
        _outputs = new float[info.MaxBatchSize * info.OutputSize];
        _oneHot = new float[info.OutputSize];
    }

    /// <summary>Checks that every metric is defined for the data, and takes the memory for them.</summary>
    /// <exception cref="ArgumentException">A metric is null or does not fit the data.</exception>
    internal void Prepare(DataSet data)
    {
        foreach (var metric in _metrics)
        {
            if (metric is null)
            {
                throw new ArgumentException("Expected metrics, found null among them.", "metrics");
            }

            if (data.HasLabels && !metric.TakesLabels)
            {
                throw new ArgumentException($"{metric.Name} compares outputs with targets; the data set has class labels.", "metrics");
            }

            metric.Prepare(_info.MeasuredSize, data.Count);
        }

        if (_loss is not null && !(_memory?.Rows >= data.Count))
        {
            _memory = new LossMemory(_info, data.Count);
        }
    }

    internal Evaluation Evaluate<TNetwork>(TNetwork network, DataSet data)
        where TNetwork : class, INetwork<TNetwork>
    {
        Reset();
        var (loss, weights) = (0.0, 0.0);
        for (var first = 0; first < data.Count; first += _info.MaxBatchSize)
        {
            var rows = _rows.AsSpan(0, int.Min(_info.MaxBatchSize, data.Count - first));
            for (var row = 0; row < rows.Length; row++)
            {
                rows[row] = first + row;
            }

            var inputs = Inputs.AsSpan(0, rows.Length * _info.InputSize);
            data.CopyInputs(rows, inputs);
            Predict(network, inputs);
            foreach (var row in rows)
            {
                var weight = data.Weight(row);
                loss += weight * (double)Measure(data, row, OutputOf(row - first), weight);
                weights += weight;
            }
        }

        // A loss of the user's own need not be a mean over rows: it gets them all at once.
        var mean = _memory is null ? loss / weights : _memory.Compute(_loss!, data.Count, data.Weights());
        _penalties?.Measure(network.Parameters, part: 0, parts: 1);
        return new Evaluation(mean + (_penalties?.Value ?? 0), _accuracy?.Value, data.Count) { Metrics = MetricValues.Of(_metrics) };
    }

    /// <summary>The loss of the reader's batch.</summary>
    /// <param name="network">The network.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="hasLabels">Whether its rows have class labels rather than targets.</param>
    /// <param name="memory">Room for the inputs of as many rows as the network takes at once, which are written there.</param>
    internal double MeasureLoss<TNetwork>(TNetwork network, BatchReader reader, bool hasLabels, Span<float> memory)
        where TNetwork : class, INetwork<TNetwork>
    {
        var loss = 0.0;
        for (var first = 0; first < reader.Rows; first += _info.MaxBatchSize)
        {
            var count = int.Min(_info.MaxBatchSize, reader.Rows - first);
            var inputs = memory[..(count * _info.InputSize)];
            reader.CopyInputs(first, inputs);
            Predict(network, inputs);
            for (var row = 0; row < count; row++)
            {
                loss += MeasureLoss(first + row, OutputOf(row), hasLabels ? OneHot(reader.Label(first + row)) : reader.Target(first + row));
            }
        }

        return _memory?.Compute(_loss!, reader.Rows, reader.Weights) ?? loss / reader.Rows;
    }

    /// <summary>Not before it is needed: of images it is most of what a call of <c>Fit</c> would allocate.</summary>
    private float[] Inputs => field ??= new float[_info.MaxBatchSize * _info.InputSize];

    private void Reset()
    {
        _accuracy?.Reset();
        foreach (var metric in _metrics)
        {
            metric.Reset();
        }
    }

    private ReadOnlySpan<float> OutputOf(int row) => _outputs.AsSpan(row * _info.OutputSize, _info.OutputSize);

    private void Predict<TNetwork>(TNetwork network, ReadOnlySpan<float> inputs)
        where TNetwork : class, INetwork<TNetwork> =>
        _predictor.Predict(network, inputs, _outputs.AsSpan(0, inputs.Length / _info.InputSize * _info.OutputSize));

    private float Measure(DataSet data, int row, ReadOnlySpan<float> outputs, float weight)
    {
        if (_accuracy is not null)
        {
            Add(_accuracy, data, row, outputs, weight);
        }

        foreach (var metric in _metrics)
        {
            Add(metric, data, row, outputs, weight);
        }

        return MeasureLoss(row, outputs, data.HasLabels ? OneHot(data.Label(row)) : data.Target(row));
    }

    /// <summary>The declared loss of a row, or, where there is another, only the row kept for it.</summary>
    private float MeasureLoss(int row, ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        if (_memory is null)
        {
            return _info.Loss.Value(outputs, targets);
        }

        _memory.SetRow(row, outputs, targets);
        return 0;
    }

    /// <summary>Metrics see the first output.</summary>
    private void Add(Metric metric, DataSet data, int row, ReadOnlySpan<float> outputs, float weight)
    {
        if (data.HasLabels)
        {
            metric.Add(outputs, data.Label(row), weight);
        }
        else
        {
            metric.Add(outputs[.._info.MeasuredSize], data.Target(row)[.._info.MeasuredSize], weight);
        }
    }

    private ReadOnlySpan<float> OneHot(int label)
    {
        _oneHot.AsSpan().Clear();
        _oneHot[label] = 1f;
        return _oneHot;
    }
}
