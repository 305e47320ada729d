namespace NetGen;

/// <summary>How <c>Fit</c> was asked to train.</summary>
internal sealed record FitOptions
{
    /// <summary>How often to go through the rows.</summary>
    internal required int Epochs { get; init; }

    /// <summary>Rows in a step.</summary>
    internal required int BatchSize { get; init; }

    /// <summary>The number of batches in an epoch, if that is known before they are read.</summary>
    internal required int? BatchesPerEpoch { get; init; }

    /// <summary>The seed of the order of rows.</summary>
    internal required ulong Seed { get; init; }

    /// <summary>The rows to take the statistics of the network's normalization from before the first epoch, if nobody has set them.</summary>
    internal TrainingData? AdaptsTo { get; init; }

    /// <summary>Threads that take part in a step.</summary>
    internal required int Threads { get; init; }

    /// <summary>Rows to evaluate on after each epoch.</summary>
    internal DataSet? Validation { get; init; }

    /// <summary>What to minimise in place of the declared loss.</summary>
    internal ILoss? Loss { get; init; }

    /// <summary>What to measure on the validation data.</summary>
    internal IReadOnlyList<Metric> Metrics { get; init; } = [];

    /// <summary>What else happens.</summary>
    internal required CallbackList Callbacks { get; init; }

    /// <summary>Whether nothing but the network's own code takes part in a step, on the calling thread.</summary>
    internal bool TakesPlainSteps => Threads == 1 && Loss is null && Callbacks.IsEmpty;
}
