using System.Globalization;

namespace NetGen;

/// <summary>What was measured on a data set.</summary>
/// <param name="Loss">The mean loss, declared penalties included.</param>
/// <param name="Accuracy">The share of right predictions, from 0 to 1; null where the loss is no classification.</param>
/// <param name="Count">The number of rows.</param>
public sealed record Evaluation(double Loss, double? Accuracy, int Count)
{
    /// <summary>The values of the metrics that were asked for, in their order.</summary>
    public MetricValues Metrics { get; init; } = MetricValues.Empty;

    /// <summary>What was measured, such as <c>loss 0.1234, accuracy 0.9667, F1 0.9659</c>, the same under every culture.</summary>
    public override string ToString()
    {
        var accuracy = Accuracy is { } value ? string.Create(CultureInfo.InvariantCulture, $", accuracy {value:0.0000}") : string.Empty;
        var metrics = Metrics.Count > 0 ? $", {Metrics}" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"loss {Loss:0.0000}{accuracy}{metrics}");
    }
}
