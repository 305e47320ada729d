using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// One step of gradient descent after the other, on the calling thread alone or together with a team. A batch larger than the network
/// takes at once is computed in chunks, whose gradients are added up in their order.
/// </summary>
internal sealed partial class TrainingStep<TNetwork>
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly TNetwork _network;
    private readonly TrainingState _training;
    private readonly BatchReader _reader;
    private readonly bool _hasLabels;
    private readonly Accuracy? _accuracy;
    private readonly ILoss? _loss;
    private readonly LossMemory? _memory;
    private readonly Action<float>? _onGradient;
    private readonly AlignedBuffer? _accumulated;
    private readonly int _gradientPhase;
    private readonly bool _isTrained;
    private readonly Action<int, int> _runPhase;
    private readonly Action<int, int> _computeGradients;
    private readonly Action<int, int> _update;
    private readonly Action<int, int> _computeGradientsAndUpdate;
    private readonly Action<int, int> _descend;
    private Action<int, int> _work;
    private WorkerTeam? _team;
    private int _first;
    private int _phase;
    private bool _gathers;
    private int _stage;

    /// <summary>Makes the steps of a training.</summary>
    /// <param name="network">The network.</param>
    /// <param name="training">Its state.</param>
    /// <param name="reader">Its data.</param>
    /// <param name="hasLabels">Whether the rows have class labels rather than targets.</param>
    /// <param name="options">How to train.</param>
    /// <param name="accuracy">Counts the predictions of each batch, if there is one.</param>
    /// <param name="onGradient">Told of the loss between gradient and update; where there is one, steps keep their gradients.</param>
    internal TrainingStep(
        TNetwork network, TrainingState training, BatchReader reader, bool hasLabels, FitOptions options, Accuracy? accuracy, Action<float>? onGradient)
    {
        var info = TNetwork.Info;
        _network = network;
        _training = training;
        _reader = reader;
        _hasLabels = hasLabels;
        _accuracy = accuracy;
        _loss = options.Loss;
        _memory = options.Loss is null ? null : new LossMemory(info, options.BatchSize);
        _onGradient = onGradient;
        _accumulated = options.BatchSize > info.MaxBatchSize ? new AlignedBuffer(info.TrainedLength) : null;
        // Only a network without parameters has no phase of gradients, and then nothing to descend.
        _isTrained = info.Phases[^1].Axis == PhaseAxis.Parameters;
        _gradientPhase = _isTrained ? info.Phases.Length - 1 : info.Phases.Length;
        // Made once, since each would be an allocation.
        _work = _runPhase = RunPhasePart;
        _computeGradients = ComputeGradients;
        _update = Update;
        _computeGradientsAndUpdate = ComputeGradientsAndUpdate;
        _descend = Descend;
    }

    private static int Capacity => TNetwork.Info.MaxBatchSize;

    /// <summary>Trains on the reader's batch, unless its loss is not finite.</summary>
    /// <returns>The loss before the step.</returns>
    internal float Run(WorkerTeam? team)
    {
        try
        {
            return RunStep(team);
        }
        finally
        {
            // What a callback, a loss or an augmentation throws must not leave the state in the middle of a batch.
            _training.BorrowedInputs = null;
            _training.Rows = 0;
            _training.IsWholeStep = true;
        }
    }

    /// <summary>Runs one part of the work under way.</summary>
    internal void RunPart(int part, int parts) => _work(part, parts);

    private float RunStep(WorkerTeam? team)
    {
        _team = team;
        var loss = _loss is null ? RunDeclaredLoss() : RunOwnLoss(_loss, _memory!);
        if (_isTrained && float.IsFinite(loss))
        {
            FinishStep(loss);
        }

        return loss;
    }

    /// <summary>Runs all chunks up to their deltas, and all but the last to their gradients.</summary>
    private float RunDeclaredLoss()
    {
        var loss = 0.0;
        for (BeginBatch(); ; NextChunk())
        {
            RunPhases(0, _gradientPhase);
            loss += _training.SumRowLosses(_training.Rows);
            Count();
            if (IsLastChunk)
            {
                return (float)(loss + _training.PenaltyValue);
            }

            RunParts(_computeGradients);
        }
    }

    private bool IsLastChunk => _first + _training.Rows == _reader.Rows;

    private bool IsOneChunk => _training.Rows == _reader.Rows;

    private void BeginBatch() => BeginChunk(first: 0);

    private void NextChunk() => BeginChunk(_first + _training.Rows);

    private void BeginChunk(int first)
    {
        _first = first;
        _gathers = true;
        _training.BeginStep(int.Min(Capacity, _reader.Rows - first), first);
        _training.BorrowedInputs = IsOneChunk && TNetwork.Info.HasPlainInput ? _reader.Inputs : null;
        _training.SetRowScales(_reader.Weights, first, _reader.Rows);
        // The penalties count once a batch.
        _training.IsWholeStep = first == 0;
    }

    /// <summary>Takes the step, the deltas of the last chunk being known.</summary>
    private void FinishStep(float loss)
    {
        var keepsGradients = _onGradient is not null || !IsOneChunk;
        if (keepsGradients)
        {
            RunParts(_computeGradients);
            _onGradient?.Invoke(loss);
        }

        _training.FollowBatch(_network.Parameters);
        _training.Advance();
        if (!keepsGradients && _training.Rule != DescentRule.None)
        {
            RunParts(_descend);
            return;
        }

        for (_stage = 0; _stage < _training.Update.StageCount; _stage++)
        {
            RunParts(keepsGradients ? _update : _computeGradientsAndUpdate);
        }
    }

    private void RunPhases(int start, int end)
    {
        for (var phase = start; phase < end; phase++)
        {
            RunPhase(phase);
        }
    }

    private void RunPhase(int phase)
    {
        _phase = phase;
        RunParts(_runPhase);
        _gathers = false;
    }

    private void RunParts(Action<int, int> work)
    {
        _work = work;
        if (_team is null)
        {
            work(0, 1);
        }
        else
        {
            _team.Run();
        }
    }

    private void Count()
    {
        var weights = _reader.Weights;
        for (var row = 0; _accuracy is not null && row < _training.Rows; row++)
        {
            var weight = weights.IsEmpty ? 1f : weights[_first + row];
            if (_hasLabels)
            {
                _accuracy.Add(_training.OutputRow(row), _reader.Label(_first + row), weight);
            }
            else
            {
                var measured = TNetwork.Info.MeasuredSize;
                _accuracy.Add(_training.OutputRow(row)[..measured], _reader.Target(_first + row)[..measured], weight);
            }
        }
    }
}
