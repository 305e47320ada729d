namespace NetGen;

/// <summary>What a phase of a training step is split by.</summary>
public enum PhaseAxis
{
    /// <summary>By rows of the batch.</summary>
    Samples,

    /// <summary>By <see cref="NetworkInfo.ParameterRange"/>.</summary>
    Parameters,

    /// <summary>By the outputs of each layer.</summary>
    Outputs,
}
