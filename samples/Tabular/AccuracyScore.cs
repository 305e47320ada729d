using NetGen;

namespace Tabular;

/// <summary>The share of rows classified right.</summary>
internal sealed class AccuracyScore : Score
{
    internal override string Name => "accuracy";

    internal override double Mean<TNetwork>(CrossValidationResult<TNetwork> result) => result.Accuracy!.Value.Mean;

    /// <summary>Always the most frequent class.</summary>
    internal override double Baseline(Fold fold)
    {
        var majority = Labels(fold.Train).CountBy(label => label).MaxBy(count => count.Value).Key;
        return Labels(fold.Validation).Average(label => label == majority ? 1.0 : 0.0);
    }

    private static IEnumerable<int> Labels(DataSet data) => Enumerable.Range(0, data.Count).Select(data.Label);
}
