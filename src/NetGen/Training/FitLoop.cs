using System.Diagnostics;
using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The loop over epochs and batches. Steps allocate nothing; an epoch allocates its report.</summary>
internal sealed class FitLoop<TNetwork>
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly TNetwork _network;
    private readonly TrainingState _training;
    private readonly BatchReader _reader;
    private readonly bool _hasLabels;
    private readonly FitOptions _options;
    private readonly TrainingStep<TNetwork> _step;
    private readonly RowSteps? _rowSteps;
    private readonly Evaluator _evaluator;
    private readonly Accuracy? _accuracy;
    private readonly TrainingSnapshot _lastGood;
    private readonly CallbackList _callbacks;
    private readonly TrainingHistory _history;
    private readonly NetworkTrainingContext<TNetwork> _context;

    internal FitLoop(TNetwork network, TrainingState training, BatchReader reader, bool hasLabels, FitOptions options)
    {
        _network = network;
        _training = training;
        _reader = reader;
        _hasLabels = hasLabels;
        _options = options;
        _callbacks = options.Callbacks;
        _evaluator = new Evaluator(TNetwork.Info, options.Metrics, options.Loss, options.BatchSize);
        if (options.Validation is not null)
        {
            _evaluator.Prepare(options.Validation);
        }

        _history = new TrainingHistory(options.Epochs, UnoptimizedBuild.WarningFor(typeof(TNetwork)));
        _context = new NetworkTrainingContext<TNetwork>(network, training, _history)
        {
            Epochs = options.Epochs,
            BatchesPerEpoch = options.BatchesPerEpoch,
            HasValidation = options.Validation is not null,
            MetricNames = [.. options.Metrics.Select(static metric => metric.Name)],
            Epoch = training.Epoch,
        };
        _accuracy = TNetwork.Info.Loss.CreateAccuracy();
        _step = new TrainingStep<TNetwork>(network, training, reader, hasLabels, options, _accuracy, _callbacks.NeedGradient ? OnGradient : null);
        _rowSteps = options.TakesPlainSteps ? RowSteps.Of(network, training, reader, hasLabels, _accuracy) : null;
        _lastGood = training.SnapshotMemory ?? new TrainingSnapshot(training, network.Parameters.Length);
        // Not while it is in use: a callback may train the same state.
        training.SnapshotMemory = null;
    }

    internal TrainingHistory Run(IProgress<EpochReport>? progress, CancellationToken cancellationToken)
    {
        _callbacks.OnTrainingBegin(_context);
        Adapt(cancellationToken);
        _training.ShuffleSeed = _options.Seed;
        using var team = _options.Threads > 1 ? new WorkerTeam(_options.Threads, _step.RunPart) : null;
        for (var epoch = 0; epoch < _context.Epochs && !_context.StopRequested; epoch++)
        {
            var report = RunEpoch(team, cancellationToken);
            _history.Add(report);
            _callbacks.OnEpochEnd(_context, report);
            progress?.Report(report);
        }

        _callbacks.OnTrainingEnd(_context);
        _training.SnapshotMemory = _lastGood;
        return _history;
    }

    /// <summary>Only now, when nobody refuses the training any more.</summary>
    private void Adapt(CancellationToken cancellationToken)
    {
        if (_options.AdaptsTo is { } data)
        {
            _network.Adapt(data, cancellationToken);
            _history.AdaptedNormalization = true;
        }
    }

    private EpochReport RunEpoch(WorkerTeam? team, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        _context.BeginEpoch(_training.Epoch + 1);
        _callbacks.OnEpochBegin(_context);
        _lastGood.Take(_network.Parameters, _training);
        var loss = _rowSteps is null ? RunBatches(team, cancellationToken) : RunRows(_rowSteps, cancellationToken);
        var validation = _options.Validation is null ? null : _evaluator.Evaluate(_network, _options.Validation);
        RequireGoodEnd(validation);
        var learningRate = _training.LearningRate;
        _training.Observe(validation?.Loss ?? loss);
        _training.Epoch++;
        return new EpochReport(
            _training.Epoch, loss, _accuracy?.Value, validation?.Loss, validation?.Accuracy, learningRate, watch.Elapsed)
        {
            Metrics = validation?.Metrics ?? MetricValues.Empty,
        };
    }

    private double RunBatches(WorkerTeam? team, CancellationToken cancellationToken)
    {
        _reader.BeginEpoch(_training.Epoch);
        _accuracy?.Reset();
        var (sum, weights) = (0.0, 0.0);
        while (_reader.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            _training.Position = _training.Epoch + _reader.Progress;
            _context.BeginBatch(_context.Batch + 1, _reader.Rows);
            _callbacks.OnBatchBegin(_context);
            var loss = _step.Run(team);
            if (!float.IsFinite(loss))
            {
                throw Restore(Describe("the loss", loss));
            }

            sum += loss * _reader.TotalWeight;
            weights += _reader.TotalWeight;
            _context.Loss = loss;
            _callbacks.OnBatchEnd(_context);
        }

        // A stream ends early when the training is cancelled.
        cancellationToken.ThrowIfCancellationRequested();
        return sum / weights;
    }

    private double RunRows(RowSteps steps, CancellationToken cancellationToken)
    {
        _reader.BeginEpoch(_training.Epoch);
        _accuracy?.Reset();
        var (sum, rows) = (0.0, 0);
        while (steps.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var loss = steps.Run();
            sum += loss;
            rows++;
            if (!float.IsFinite(loss))
            {
                _context.BeginBatch(rows, rows: 1);
                throw Restore(Describe("the loss", loss));
            }
        }

        _training.Position = _training.Epoch + _reader.Progress;
        return sum / rows;
    }

    private void OnGradient(float loss)
    {
        _context.Loss = loss;
        _callbacks.OnGradient(_context);
    }

    /// <summary>
    /// The losses of an epoch are measured before each step, so its last step may have ruined something unseen: the last batch is
    /// measured again before the epoch counts as good.
    /// </summary>
    private void RequireGoodEnd(Evaluation? validation)
    {
        var loss = _evaluator.MeasureLoss(_network, _reader, _hasLabels, _training.TakeRows());
        var found = !double.IsFinite(loss) ? Describe("the loss", loss)
            : validation is { Loss: var value } && !double.IsFinite(value) ? Describe("the validation loss", value)
            : !Reductions.AllFinite(_network.Parameters) ? "a parameter became infinite or NaN"
            : !_training.OptimizerState.IsFinite ? "a moment of the optimizer became infinite or NaN"
            : null;
        if (found is not null)
        {
            throw Restore(found);
        }
    }

    private static string Describe(string what, double value) => string.Create(CultureInfo.InvariantCulture, $"{what} became {value}");

    private NonFiniteLossException Restore(string found)
    {
        _lastGood.Restore(_network.Parameters, _training);
        return new NonFiniteLossException(_training.Epoch + 1, _context.Batch, found, TNetwork.Info.Normalization is not null);
    }
}
