using NetGen;

namespace Tabular;

/// <summary>The share of the targets' variance that a network explains.</summary>
internal sealed class RSquaredScore : Score
{
    internal override string Name => "r2";

    internal override IReadOnlyList<Metric> Metrics => [new RSquared()];

    internal override double Mean<TNetwork>(CrossValidationResult<TNetwork> result) => result.Metric(nameof(RSquared)).Mean;

    /// <summary>Always the mean.</summary>
    internal override double Baseline(Fold fold)
    {
        var mean = Enumerable.Range(0, fold.Train.Count).Average(row => fold.Train.Target(row)[0]);
        var score = new RSquared();
        for (var row = 0; row < fold.Validation.Count; row++)
        {
            score.Add([mean], fold.Validation.Target(row));
        }

        return score.Value;
    }
}
