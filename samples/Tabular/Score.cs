using NetGen;

namespace Tabular;

/// <summary>What is measured on rows that a network has not seen, and what one reaches without any inputs.</summary>
internal abstract class Score
{
    /// <summary>Its name in the results.</summary>
    internal abstract string Name { get; }

    /// <summary>What a cross-validation measures for it beside loss and accuracy.</summary>
    internal virtual IReadOnlyList<Metric> Metrics => [];

    /// <summary>The mean of the folds.</summary>
    internal abstract double Mean<TNetwork>(CrossValidationResult<TNetwork> result)
        where TNetwork : class, INetwork<TNetwork>;

    /// <summary>The score of the best answer that is always the same, taken from the rows one may learn from.</summary>
    internal abstract double Baseline(Fold fold);
}
