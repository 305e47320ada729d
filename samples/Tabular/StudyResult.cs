using System.Globalization;

namespace Tabular;

/// <summary>What came out, as means over the folds.</summary>
/// <param name="Network">The network's score.</param>
/// <param name="Linear">That of a network without a hidden layer.</param>
/// <param name="Baseline">That of always saying the same.</param>
/// <param name="Folds">The number of folds.</param>
/// <param name="Seed">The seed of folds, initial weights and order of rows.</param>
internal sealed record StudyResult(double Network, double Linear, double Baseline, int Folds, ulong Seed)
{
    /// <summary>A line for scripts to read.</summary>
    internal string LineFor(Study study) => string.Create(
        CultureInfo.InvariantCulture,
        $"result: dataset={study.Name} metric={study.Score.Name} value={Network:F4} baseline={Baseline:F4} folds={Folds} seed={Seed}");
}
