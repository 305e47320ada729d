using System.Text;

namespace NetGen;

/// <summary>What was measured in one epoch.</summary>
/// <param name="Epoch">The epoch, from 1, counted over the whole life of the training state.</param>
/// <param name="Loss">The mean loss of the batches, declared penalties included, each measured before its step.</param>
/// <param name="Accuracy">The share of right predictions on them, from 0 to 1; null where the loss is no classification.</param>
/// <param name="ValidationLoss">The loss on the validation data after the epoch; null without them.</param>
/// <param name="ValidationAccuracy">The accuracy on the validation data; null without them or where the loss is no classification.</param>
/// <param name="LearningRate">The learning rate of the epoch's last step.</param>
/// <param name="Elapsed">The time the epoch took, evaluation included.</param>
public sealed record EpochReport(
    int Epoch,
    double Loss,
    double? Accuracy,
    double? ValidationLoss,
    double? ValidationAccuracy,
    float LearningRate,
    TimeSpan Elapsed)
{
    /// <summary>The metrics given to <c>Fit</c>, measured on the validation data; empty without either.</summary>
    public MetricValues Metrics { get; init; } = MetricValues.Empty;

    /// <summary>
    /// What was measured, such as <c>epoch 3: loss 0.2145, accuracy 0.9312, validation loss 0.2501, validation accuracy 0.9278, F1 0.9265, learning
    /// rate 0.001, 0.42 s</c>, the same under every culture.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        void Add(FormattableString part) => text.Append(FormattableString.Invariant(part));
        void AddIfMeasured(string name, double? value)
        {
            if (value is { } number)
            {
                Add($", {name} {number:0.0000}");
            }
        }

        Add($"epoch {Epoch}: loss {Loss:0.0000}");
        AddIfMeasured("accuracy", Accuracy);
        AddIfMeasured("validation loss", ValidationLoss);
        AddIfMeasured("validation accuracy", ValidationAccuracy);
        foreach (var metric in Metrics)
        {
            Add($", {metric}");
        }

        Add($", learning rate {LearningRate}, {Elapsed.TotalSeconds:0.00} s");
        return text.ToString();
    }
}
