using System.Diagnostics;
using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The loop over epochs and batches. Steps allocate nothing; an epoch allocates its report.</summary>
internal sealed class FitLoop<TNetwork>
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly TNetwork _network;
    private readonly DataSet _data;
    private readonly TrainingState _training;
    private readonly BatchSampler _sampler;
    private readonly TrainingStep<TNetwork> _step;
    private readonly DataSet? _validation;
    private readonly Evaluator _evaluator;
    private readonly Accuracy? _accuracy;
    private readonly TrainingSnapshot _lastGood;

    internal FitLoop(TNetwork network, DataSet data, TrainingState training, BatchSampler sampler, DataSet? validation)
    {
        _network = network;
        _data = data;
        _training = training;
        _sampler = sampler;
        _step = new TrainingStep<TNetwork>(network, data, training, sampler);
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
        _sampler.Shuffle(_training.Epoch);
        _accuracy?.Reset();
        var sum = 0.0;
        for (var batch = 0; batch < _sampler.BatchCount; batch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = _sampler.Batch(batch);
            var loss = _step.Run(batch, team);
            Count(rows);
            if (!float.IsFinite(loss))
            {
                throw Restore(batch + 1, Describe("the loss", loss));
            }

            sum += (double)loss * rows.Length;
        }

        return sum / _data.Count;
    }

    /// <summary>
    /// The losses of an epoch are measured before each step, so its last step may have ruined something unseen: one batch is measured
    /// again before the epoch counts as good.
    /// </summary>
    private void RequireGoodEnd(Evaluation? validation)
    {
        var loss = _evaluator.MeasureLoss(_network, _data, _sampler.Batch(0));
        var found = !double.IsFinite(loss) ? Describe("the loss", loss)
            : validation is { Loss: var value } && !double.IsFinite(value) ? Describe("the validation loss", value)
            : !Reductions.AllFinite(_network.Parameters) ? "a parameter became infinite or NaN"
            : !_training.OptimizerState.IsFinite ? "a moment of the optimizer became infinite or NaN"
            : null;
        if (found is not null)
        {
            throw Restore(_sampler.BatchCount, found);
        }
    }

    private static string Describe(string what, double value) => string.Create(CultureInfo.InvariantCulture, $"{what} became {value}");

    private NonFiniteLossException Restore(int batch, string found)
    {
        _lastGood.Restore(_network.Parameters, _training.OptimizerState);
        return new NonFiniteLossException(_training.Epoch + 1, batch, found);
    }

    private void Count(ReadOnlySpan<int> rows)
    {
        if (_accuracy is null)
        {
            return;
        }

        for (var row = 0; row < rows.Length; row++)
        {
            if (_data.HasLabels)
            {
                _accuracy.Add(_training.OutputRow(row), _data.Label(rows[row]));
            }
            else
            {
                _accuracy.Add(_training.OutputRow(row), _data.Target(rows[row]));
            }
        }
    }
}
