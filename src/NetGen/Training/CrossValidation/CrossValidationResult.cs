namespace NetGen;

/// <summary>What a cross-validation came to.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class CrossValidationResult<TNetwork>
    where TNetwork : class, INetwork<TNetwork>
{
    internal CrossValidationResult(IReadOnlyList<FoldResult<TNetwork>> folds) => Folds = folds;

    /// <summary>Each fold, in order.</summary>
    public IReadOnlyList<FoldResult<TNetwork>> Folds { get; }

    /// <summary>The losses of the folds.</summary>
    public Spread Loss => Spread.Of(Folds.Select(static fold => fold.Evaluation.Loss));

    /// <summary>The accuracies of the folds; null where the loss is no classification.</summary>
    public Spread? Accuracy =>
        Folds[0].Evaluation.Accuracy is null ? null : Spread.Of(Folds.Select(static fold => fold.Evaluation.Accuracy!.Value));

    /// <summary>The values of a metric in the folds.</summary>
    /// <param name="name">The metric's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such metric.</exception>
    public Spread Metric(string name) => Spread.Of(Folds.Select(fold => fold.Evaluation.Metrics[name]));

    /// <summary>Mean and deviation of loss, accuracy and metrics, the same under every culture.</summary>
    public override string ToString()
    {
        var accuracy = Accuracy is { } value ? $", accuracy {value}" : string.Empty;
        return $"loss {Loss}{accuracy}{string.Concat(Folds[0].Evaluation.Metrics.Select(metric => $", {metric.Name} {Metric(metric.Name)}"))}";
    }
}
