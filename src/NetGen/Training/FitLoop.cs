using System.Diagnostics;
using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The loop over epochs and batches. Steps allocate nothing; an epoch allocates its report.</summary>
internal sealed class FitLoop<TNetwork>
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly TNetwork _network;
    private readonly bool _hasLabels;
    private readonly TrainingState _training;
    private readonly BatchReader _reader;
    private readonly TrainingStep<TNetwork> _step;
    private readonly DataSet? _validation;
    private readonly Evaluator _evaluator;
    private readonly Accuracy? _accuracy;
    private readonly TrainingSnapshot _lastGood;
    private int _batches;

    internal FitLoop(TNetwork network, TrainingState training, BatchReader reader, bool hasLabels, DataSet? validation)
    {
        _network = network;
        _hasLabels = hasLabels;
        _training = training;
        _reader = reader;
        _step = new TrainingStep<TNetwork>(network, training, reader, hasLabels);
        _validation = validation;
        _evaluator = new Evaluator(TNetwork.Info);
        _accuracy = TNetwork.Info.Loss.CreateAccuracy();
        _lastGood = new TrainingSnapshot(network.Parameters, training.OptimizerState);
    }

    internal TrainingHistory Run(int epochs, int threads, IProgress<EpochReport>? progress, CancellationToken cancellationToken)
    {
        using var team = threads > 1 ? new WorkerTeam(threads, _step.RunPart) : null;
        var history = new TrainingHistory(epochs, UnoptimizedBuild.WarningFor(typeof(TNetwork)));
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var watch = Stopwatch.StartNew();
            var loss = RunEpoch(team, cancellationToken);
            var validation = _validation is null ? null : _evaluator.Evaluate(_network, _validation);
            RequireGoodEnd(validation);
            _training.Observe(validation?.Loss ?? loss);
            _lastGood.Take(_network.Parameters, _training.OptimizerState);
            _training.Epoch++;
            var report = new EpochReport(_training.Epoch, loss, _accuracy?.Value, validation?.Loss, validation?.Accuracy, watch.Elapsed);
            history.Add(report);
            progress?.Report(report);
        }

        return history;
    }

    private double RunEpoch(WorkerTeam? team, CancellationToken cancellationToken)
    {
        _reader.BeginEpoch(_training.Epoch);
        _accuracy?.Reset();
        _batches = 0;
        var (sum, rows) = (0.0, 0L);
        while (_reader.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            _batches++;
            _training.Position = _training.Epoch + _reader.Progress;
            var loss = _step.Run(team);
            Count();
            if (!float.IsFinite(loss))
            {
                throw Restore(Describe("the loss", loss));
            }

            sum += (double)loss * _reader.Rows;
            rows += _reader.Rows;
        }

        return sum / rows;
    }

    /// <summary>
    /// The losses of an epoch are measured before each step, so its last step may have ruined something unseen: the last batch is
    /// measured again before the epoch counts as good.
    /// </summary>
    private void RequireGoodEnd(Evaluation? validation)
    {
        var loss = _evaluator.MeasureLoss(_network, _reader, _hasLabels);
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
        _lastGood.Restore(_network.Parameters, _training.OptimizerState);
        return new NonFiniteLossException(_training.Epoch + 1, _batches, found);
    }

    private void Count()
    {
        if (_accuracy is null)
        {
            return;
        }

        for (var row = 0; row < _reader.Rows; row++)
        {
            if (_hasLabels)
            {
                _accuracy.Add(_training.OutputRow(row), _reader.Label(row));
            }
            else
            {
                _accuracy.Add(_training.OutputRow(row), _reader.Target(row));
            }
        }
    }
}
