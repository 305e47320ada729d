namespace NetGen.BitProof;

/// <summary>A training that is the same wherever it runs.</summary>
internal interface IExperiment
{
    /// <summary>The batches of an epoch, the last of which has fewer rows where that is possible.</summary>
    const int StepsInEpoch = 5;

    /// <summary>The network's name.</summary>
    string Name { get; }

    /// <summary>Trains a fresh network.</summary>
    /// <param name="path">How the steps are taken.</param>
    /// <param name="steps">How many; a multiple of <see cref="StepsInEpoch"/>.</param>
    /// <param name="threads">The number of threads, for <see cref="TrainingPath.Fit"/>.</param>
    /// <returns>The hash of its parameters.</returns>
    ulong Run(TrainingPath path, int steps, int threads);
}
