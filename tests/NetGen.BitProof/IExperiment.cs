namespace NetGen.BitProof;

/// <summary>A training that is the same wherever it runs.</summary>
internal interface IExperiment
{
    /// <summary>The network's name.</summary>
    string Name { get; }

    /// <summary>Trains a fresh network.</summary>
    /// <param name="path">How the steps are taken.</param>
    /// <param name="steps">How many; <see cref="Experiment{TNetwork}.StepsInEpoch"/> must divide it.</param>
    /// <param name="threads">The number of threads, for <see cref="TrainingPath.Fit"/>.</param>
    /// <returns>The hash of its parameters.</returns>
    ulong Run(TrainingPath path, int steps, int threads);
}
