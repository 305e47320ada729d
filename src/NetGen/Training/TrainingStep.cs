using NetGen.CompilerServices;

namespace NetGen;

/// <summary>One step of gradient descent after the other, on the calling thread alone or together with a team.</summary>
internal sealed class TrainingStep<TNetwork>
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly TNetwork _network;
    private readonly TrainingState _training;
    private readonly BatchReader _reader;
    private readonly bool _hasLabels;
    private readonly Action<float>? _onGradient;
    private readonly int _gradientPhase;
    private readonly bool _isTrained;
    private readonly bool _descendsAtOnce;
    private readonly Action<int, int> _runPhase;
    private readonly Action<int, int> _computeGradients;
    private readonly Action<int, int> _update;
    private Action<int, int> _work;
    private int _phase;
    private int _stage;

    /// <summary>Makes the steps of a training.</summary>
    /// <param name="network">The network.</param>
    /// <param name="training">Its state.</param>
    /// <param name="reader">Its data.</param>
    /// <param name="hasLabels">Whether the rows have class labels rather than targets.</param>
    /// <param name="onGradient">Told of the loss between gradient and update; where there is one, steps keep their gradients.</param>
    internal TrainingStep(TNetwork network, TrainingState training, BatchReader reader, bool hasLabels, Action<float>? onGradient)
    {
        _network = network;
        _training = training;
        _reader = reader;
        _hasLabels = hasLabels;
        _onGradient = onGradient;
        // Only a network without parameters has no phase of gradients, and then nothing to descend.
        var phases = TNetwork.Info.Phases;
        _isTrained = phases[^1].Axis == PhaseAxis.Parameters;
        _gradientPhase = _isTrained ? phases.Length - 1 : phases.Length;
        _descendsAtOnce = onGradient is null && training.Rule != DescentRule.None;
        _work = _runPhase = RunPhase;
        _computeGradients = ComputeGradients;
        _update = _descendsAtOnce ? Descend : onGradient is null ? ComputeGradientsAndUpdate : Update;
    }

    /// <summary>Trains on the reader's batch, unless its loss is not finite.</summary>
    /// <returns>The loss before the step.</returns>
    internal float Run(WorkerTeam? team)
    {
        var rows = _reader.Rows;
        _training.BeginStep(rows);
        _training.SetRowScales(_reader.Weights);
        for (_phase = 0; _phase < _gradientPhase; _phase++)
        {
            RunParts(_runPhase, team);
        }

        var loss = _training.SumLosses(rows);
        if (_isTrained && float.IsFinite(loss))
        {
            Descend(loss, team);
        }

        _training.Rows = 0;
        return loss;
    }

    /// <summary>Runs one part of the work under way.</summary>
    internal void RunPart(int part, int parts) => _work(part, parts);

    private void Descend(float loss, WorkerTeam? team)
    {
        if (_onGradient is not null)
        {
            RunParts(_computeGradients, team);
            _onGradient(loss);
        }

        _training.Optimizer.Advance(_training.OptimizerState);
        var stages = _descendsAtOnce ? 1 : _training.Update.StageCount;
        for (_stage = 0; _stage < stages; _stage++)
        {
            RunParts(_update, team);
        }
    }

    private void RunParts(Action<int, int> work, WorkerTeam? team)
    {
        _work = work;
        if (team is null)
        {
            work(0, 1);
        }
        else
        {
            team.Run();
        }
    }

    private void RunPhase(int part, int parts)
    {
        if (_phase == 0)
        {
            Gather(part, parts);
        }

        _network.RunPhase(_phase, _training, part, parts);
    }

    /// <summary>
    /// Lays out a part of the batch's rows: those that the phases split by samples read in the same part, so that nobody has to wait for them.
    /// </summary>
    private void Gather(int part, int parts)
    {
        var size = TNetwork.Info.InputSize;
        var (start, end) = TrainingState.RowRange(_reader.Rows, part, parts);
        _reader.CopyInputs(start, _training.Inputs.Span[(start * size)..(end * size)]);
        for (var row = start; row < end; row++)
        {
            if (_hasLabels)
            {
                _training.SetLabel(row, _reader.Label(row));
            }
            else
            {
                _training.SetTarget(row, _reader.Target(row));
            }
        }
    }

    /// <summary>Applies each gradient where it arises.</summary>
    private void Descend(int part, int parts) =>
        _network.RunPhase(TNetwork.Info.DescentPhase!.Value, _training, part, parts);

    private void ComputeGradients(int part, int parts) =>
        _network.RunPhase(_gradientPhase, _training, part, parts);

    /// <summary>
    /// Computes the gradients of a part of the parameters and updates them: nobody else reads or writes these in this phase, so nothing
    /// has to wait between the gradients and the first stage of the update.
    /// </summary>
    private void ComputeGradientsAndUpdate(int part, int parts)
    {
        if (_stage == 0)
        {
            ComputeGradients(part, parts);
        }

        Update(part, parts);
    }

    private void Update(int part, int parts) =>
        _training.Update.RunStage(_stage, _network.Parameters, part, parts);
}
