namespace NetGen;

/// <summary>
/// Steps on single rows of a data set in memory, of a network that has a method for them, where nothing has to happen between two: networks are
/// so small then that the way of batches would take longer than their arithmetic. The bits are the same.
/// </summary>
internal sealed class RowSteps<TNetwork>
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly DataSetReader _reader;
    private readonly TrainingState _training;
    private readonly bool _hasLabels;
    private readonly Accuracy? _accuracy;
    private readonly int _phase;

    // Bound once: an interface call through a generic class looks its target up each time.
    private readonly Action<int, TrainingState, int, int> _runPhase;

    private RowSteps(TNetwork network, TrainingState training, DataSetReader reader, bool hasLabels, Accuracy? accuracy, int phase)
    {
        _reader = reader;
        _training = training;
        _hasLabels = hasLabels;
        _accuracy = accuracy;
        _phase = phase;
        _runPhase = network.RunPhase;
    }

    /// <returns>Null where steps take the way of batches.</returns>
    internal static RowSteps<TNetwork>? Of(TNetwork network, TrainingState training, BatchReader reader, bool hasLabels, Accuracy? accuracy) =>
        training.RowPhase is { } phase
        && reader is DataSetReader { ReadsRows: true } rows
        && training.Optimizer.LearningRate is ConstantSchedule
            ? new RowSteps<TNetwork>(network, training, rows, hasLabels, accuracy, phase)
            : null;

    /// <summary>Reads the next row.</summary>
    /// <returns>Whether there is one.</returns>
    internal bool MoveNext() => _reader.MoveNextRow();

    /// <summary>Trains on the row, unless its loss is not finite.</summary>
    /// <returns>The loss before the step.</returns>
    internal float Run()
    {
        var inputs = _reader.RowInputs();
        var destination = _training.Inputs.Span[..inputs.Length];
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = inputs[i];
        }

        if (_hasLabels)
        {
            _training.BeginRow(_reader.Label(0));
        }
        else
        {
            _training.BeginRow(_reader.RowTarget());
        }

        _runPhase(_phase, _training, 0, 1);
        if (_accuracy is not null)
        {
            Count(_accuracy);
        }

        return _training.RowLosses.Reference;
    }

    private void Count(Accuracy accuracy)
    {
        if (_hasLabels)
        {
            accuracy.AddChecked(_training.OutputRow(0), _reader.Label(0));
        }
        else
        {
            accuracy.AddChecked(_training.OutputRow(0), _reader.RowTarget());
        }
    }
}
