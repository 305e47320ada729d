using NetGen;

namespace Tabular;

/// <summary>A data set, what is measured on it, and the networks that are compared.</summary>
/// <param name="Name">The data set.</param>
/// <param name="Data">All its rows.</param>
/// <param name="Score">What is measured.</param>
/// <param name="Run">Compares on so many folds, with a seed.</param>
internal sealed record Study(string Name, DataSet Data, Score Score, Func<int, ulong, StudyResult> Run)
{
    /// <summary>Compares two networks, both on the same folds.</summary>
    internal static Study Of<TNetwork, TLinear>(string name, DataSet data, Score score, Recipe recipe)
        where TNetwork : class, INetwork<TNetwork>
        where TLinear : class, INetwork<TLinear> =>
        new(name, data, score, (folds, seed) =>
        {
            var network = CrossValidate<TNetwork>(data, score, recipe, folds, seed);
            var linear = CrossValidate<TLinear>(data, score, recipe, folds, seed);
            return new StudyResult(score.Mean(network), score.Mean(linear), network.Folds.Average(fold => score.Baseline(fold.Fold)), folds, seed);
        });

    private static CrossValidationResult<TNetwork> CrossValidate<TNetwork>(DataSet data, Score score, Recipe recipe, int folds, ulong seed)
        where TNetwork : class, INetwork<TNetwork> =>
        CrossValidation.Run<TNetwork>(
            data,
            folds,
            (network, fold) => network.Fit(fold.Train, recipe.Optimizer(), recipe.Epochs, recipe.BatchSize, seed: seed),
            seed,
            () => score.Metrics);
}
