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
    private readonly int _lastPhase;
    private int _phase;
    private int _stage;
    private bool _descends;

    internal TrainingStep(TNetwork network, TrainingState training, BatchReader reader, bool hasLabels)
    {
        _network = network;
        _training = training;
        _reader = reader;
        _hasLabels = hasLabels;
        // Only a network without parameters has no phase of gradients.
        var phases = TNetwork.Info.Phases;
        _lastPhase = phases[^1].Axis == PhaseAxis.Parameters ? phases.Length - 1 : phases.Length;
    }

    /// <summary>Trains on the reader's batch, unless its loss is not finite.</summary>
    /// <returns>The loss before the step.</returns>
    internal float Run(WorkerTeam? team)
    {
        var rows = _reader.Rows;
        _training.BeginStep(rows);
        _training.SetRowScales(_reader.Weights);
        for (_phase = 0; _phase < _lastPhase; _phase++)
        {
            RunParts(team);
        }

        var loss = _training.SumLosses(rows);
        _descends = float.IsFinite(loss);
        if (_descends)
        {
            _training.Optimizer.Advance(_training.OptimizerState);
        }

        for (_stage = 0; _stage < (_descends ? _training.Update.StageCount : 1); _stage++)
        {
            RunParts(team);
        }

        _training.Rows = 0;
        return loss;
    }

    /// <summary>Runs one part of the phase under way.</summary>
    internal void RunPart(int part, int parts)
    {
        if (_phase == 0)
        {
            Gather(part, parts);
        }

        if (_phase < _lastPhase)
        {
            _network.RunPhase(_phase, _training, part, parts);
        }
        else
        {
            Descend(part, parts);
        }
    }

    private void RunParts(WorkerTeam? team)
    {
        if (team is null)
        {
            RunPart(part: 0, parts: 1);
        }
        else
        {
            team.Run();
        }
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

    /// <summary>
    /// Computes the gradients of a part of the parameters and updates them: nobody else reads or writes these in this phase, so nothing
    /// has to wait between the gradients and the first stage of the update.
    /// </summary>
    private void Descend(int part, int parts)
    {
        var info = TNetwork.Info;
        if (_lastPhase == info.Phases.Length)
        {
            return;
        }

        if (_descends && _training.Rule != DescentRule.None && info.DescentPhase is { } phase)
        {
            _network.RunPhase(phase, _training, part, parts);
            return;
        }

        if (_stage == 0)
        {
            _network.RunPhase(_lastPhase, _training, part, parts);
        }

        if (_descends)
        {
            _training.Update.RunStage(_stage, _network.Parameters, part, parts);
        }
    }
}
