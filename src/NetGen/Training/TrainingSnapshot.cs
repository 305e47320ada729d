namespace NetGen;

/// <summary>Parameters, optimizer state, clocks of layers and sample number at the end of an epoch, to go back to when a later one fails.</summary>
internal sealed class TrainingSnapshot
{
    private readonly float[] _parameters;
    private readonly OptimizerState _optimizerState;
    private StepClock?[] _clocks = [];
    private long _sampleNumber;

    /// <summary>Makes room for a snapshot; there is none before the first is taken.</summary>
    internal TrainingSnapshot(TrainingState training, int parameters)
    {
        _parameters = new float[parameters];
        _optimizerState = training.OptimizerState.CreateEmpty();
    }

    internal void Take(ReadOnlySpan<float> parameters, TrainingState training)
    {
        parameters.CopyTo(_parameters);
        _optimizerState.CopyFrom(training.OptimizerState);
        _clocks = training.CopyClocks();
        _sampleNumber = training.SampleNumber;
    }

    internal void Restore(Span<float> parameters, TrainingState training)
    {
        _parameters.CopyTo(parameters);
        training.OptimizerState.CopyFrom(_optimizerState);
        training.SetClocks(_clocks);
        training.SampleNumber = _sampleNumber;
    }
}
