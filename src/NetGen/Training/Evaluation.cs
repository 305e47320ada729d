namespace NetGen;

/// <summary>What was measured on a data set.</summary>
/// <param name="Loss">The mean loss, declared penalties included.</param>
/// <param name="Accuracy">The share of right predictions, from 0 to 1; null where the loss is no classification.</param>
/// <param name="Count">The number of rows.</param>
public sealed record Evaluation(double Loss, double? Accuracy, int Count)
{
    /// <summary>The values of the metrics that were asked for, in their order.</summary>
    public MetricValues Metrics { get; init; } = MetricValues.Empty;
}
