namespace HowTrainingWorks.Reports;

/// <summary>A line of a plot: a name and its points.</summary>
internal sealed record Curve(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y)
{
    /// <summary>One value for each epoch, from the first.</summary>
    internal static Curve OverEpochs(string name, IReadOnlyList<double> values) =>
        new(name, [.. Enumerable.Range(1, values.Count).Select(epoch => (double)epoch)], values);
}
