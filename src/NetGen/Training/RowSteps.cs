using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Steps on single rows of a data set in memory, of a network that has a step for them, where nothing has to happen between two: networks are
/// so small then that the way of batches would take longer than their arithmetic. The bits are the same.
/// </summary>
internal sealed class RowSteps
{
    private readonly DataSetReader _reader;
    private readonly TrainingState _training;
    private readonly Accuracy? _accuracy;

    // Bound once: an interface call looks its target up each time. One of them is there.
    private readonly Step<float>? _onTargets;
    private readonly Step<int>? _onClass;

    private RowSteps(TrainingState training, DataSetReader reader, Accuracy? accuracy, Step<float>? onTargets, Step<int>? onClass)
    {
        _training = training;
        _reader = reader;
        _accuracy = accuracy;
        _onTargets = onTargets;
        _onClass = onClass;
    }

    private delegate float Step<T>(ReadOnlySpan<float> inputs, ReadOnlySpan<T> targets, TrainingState training, ReadOnlySpan<float> sampleWeights);

    /// <returns>Null where steps take the way of batches.</returns>
    internal static RowSteps? Of(object network, TrainingState training, BatchReader reader, bool hasLabels, Accuracy? accuracy)
    {
        if (training.Rule == DescentRule.None || reader is not DataSetReader { ReadsRows: true } rows || training.Optimizer.LearningRate is not ConstantSchedule)
        {
            return null;
        }

        return (hasLabels, network) switch
        {
            (true, IRowTraining<int> onClass) => new RowSteps(training, rows, accuracy, onTargets: null, onClass.TrainBatch),
            (false, IRowTraining<float> onTargets) => new RowSteps(training, rows, accuracy, onTargets.TrainBatch, onClass: null),
            _ => null,
        };
    }

    /// <summary>Reads the next row.</summary>
    /// <returns>Whether there is one.</returns>
    internal bool MoveNext() => _reader.MoveNextRow();

    /// <summary>Trains on the row, unless its loss is not finite.</summary>
    /// <returns>The loss before the step.</returns>
    internal float Run()
    {
        var loss = _onTargets is not null
            ? _onTargets(_reader.RowInputs(), _reader.RowTarget(), _training, [])
            : _onClass!(_reader.RowInputs(), _reader.RowLabel(), _training, []);
        if (_accuracy is not null)
        {
            Count(_accuracy);
        }

        return loss;
    }

    private void Count(Accuracy accuracy)
    {
        if (_onTargets is not null)
        {
            accuracy.AddChecked(_training.OutputRow(0), _reader.RowTarget());
        }
        else
        {
            accuracy.AddChecked(_training.OutputRow(0), _reader.RowLabel()[0]);
        }
    }
}
