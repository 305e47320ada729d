namespace NetGen;

/// <summary>Parameters and optimizer state at the end of an epoch, to go back to when a later one fails.</summary>
internal sealed class TrainingSnapshot
{
    private readonly float[] _parameters;
    private readonly OptimizerState _optimizerState;

    internal TrainingSnapshot(ReadOnlySpan<float> parameters, OptimizerState optimizerState)
    {
        _parameters = new float[parameters.Length];
        _optimizerState = optimizerState.CreateEmpty();
        Take(parameters, optimizerState);
    }

    internal void Take(ReadOnlySpan<float> parameters, OptimizerState optimizerState)
    {
        parameters.CopyTo(_parameters);
        _optimizerState.CopyFrom(optimizerState);
    }

    internal void Restore(Span<float> parameters, OptimizerState optimizerState)
    {
        _parameters.CopyTo(parameters);
        optimizerState.CopyFrom(_optimizerState);
    }
}
