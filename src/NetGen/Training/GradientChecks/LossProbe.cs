namespace NetGen;

/// <summary>
/// The loss of one batch, again and again, in the training mode: with the same dropout masks each time, and penalties. Rows are computed in
/// single precision, as in training, and summed in double.
/// </summary>
internal sealed class LossProbe<TNetwork>
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly TNetwork _network;
    private readonly ILoss? _loss;
    private readonly float[] _targets;
    private readonly float[] _weights;
    private readonly int _rows;
    private readonly int _gradientPhase;

    internal LossProbe(TNetwork network, Batch batch, ILoss? loss)
    {
        var info = TNetwork.Info;
        _network = network;
        _loss = loss;
        _rows = batch.Count;
        _weights = batch.SampleWeights.ToArray();
        Training = new TrainingState(info, new Sgd(learningRate: 0));
        Training.BeginStep(batch);
        batch.Inputs.CopyTo(Training.Inputs.Span);
        batch.Indices.CopyTo(Training.Indices);
        _targets = new float[_rows * info.OutputSize];
        for (var row = 0; row < _rows; row++)
        {
            Training.Target(row).CopyTo(_targets.AsSpan(row * info.OutputSize));
        }

        _gradientPhase = info.Phases[^1].Axis == PhaseAxis.Parameters ? info.Phases.Length - 1 : info.Phases.Length;
    }

    internal TrainingState Training { get; }

    /// <summary>The loss with the network's present parameters.</summary>
    internal double Measure()
    {
        Training.Rows = _rows;
        for (var row = 0; row < _rows; row++)
        {
            Training.SetTarget(row, _targets.AsSpan(row * TNetwork.Info.OutputSize, TNetwork.Info.OutputSize));
        }

        if (_loss is null)
        {
            RunPhases(0, _gradientPhase);
            return Training.SumRowLosses(_rows) + Training.PenaltyValue;
        }

        RunPhases(0, TNetwork.Info.LossPhases!.Whole);
        Run(TNetwork.Info.LossPhases.Outputs);
        for (var row = 0; row < _rows; row++)
        {
            Training.OwnLoss.SetRow(row, Training.OutputRow(row), Training.Target(row));
        }

        return Training.OwnLoss.Compute(_loss, _rows, _weights) + Training.PenaltyValue;
    }

    /// <summary>Has the state hold the gradient.</summary>
    internal void ComputeGradients()
    {
        Measure();
        if (_loss is not null)
        {
            for (var row = 0; row < _rows; row++)
            {
                Training.SetOutputGradient(row, Training.OwnLoss.Gradient(row));
            }

            Run(TNetwork.Info.LossPhases!.Deltas);
            RunPhases(TNetwork.Info.LossPhases.Whole + 1, _gradientPhase);
        }

        RunPhases(_gradientPhase, TNetwork.Info.Phases.Length);
    }

    private void RunPhases(int start, int end)
    {
        for (var phase = start; phase < end; phase++)
        {
            Run(phase);
        }
    }

    private void Run(int phase) => _network.RunPhase(phase, Training, part: 0, parts: 1);
}
