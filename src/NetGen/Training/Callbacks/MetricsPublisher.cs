using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NetGen;

/// <summary>
/// Publishes a training as it runs to <see cref="System.Diagnostics.Metrics"/>, under the meter <c>NetGen</c>, for <c>dotnet-counters</c>,
/// OpenTelemetry and whatever else listens there. Every measurement has the tag <c>network</c>, the class.
/// </summary>
/// <remarks>
/// After each step <c>netgen.training.loss</c> (of its batch), <c>netgen.training.step.duration</c> (a histogram, in seconds),
/// <c>netgen.training.sample_rate</c> (rows a second) and <c>netgen.training.learning_rate</c>; after each epoch
/// <c>netgen.training.validation.loss</c>, if there are validation data. Where nobody listens a step costs two readings of the clock.
/// </remarks>
public sealed class MetricsPublisher : TrainingCallback
{
    private KeyValuePair<string, object?> _tag;
    private long _start;

    /// <inheritdoc/>
    public override void OnTrainingBegin(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _tag = new("network", context.Info.Name);
    }

    /// <inheritdoc/>
    public override void OnBatchBegin(TrainingContext context) => _start = Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public override void OnBatchEnd(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds;
        Instruments.Loss.Record(context.Loss, _tag);
        Instruments.StepDuration.Record(seconds, _tag);
        Instruments.LearningRate.Record(context.LearningRate, _tag);
        if (seconds > 0)
        {
            Instruments.SampleRate.Record(context.Rows / seconds, _tag);
        }
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context, EpochReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.ValidationLoss is { } loss)
        {
            Instruments.ValidationLoss.Record(loss, _tag);
        }
    }

    /// <summary>Made when the first training publishes; nothing else refers to them, so that a program without a publisher has none.</summary>
    private static class Instruments
    {
        private static readonly Meter Meter = new("NetGen", typeof(Instruments).Assembly.GetName().Version?.ToString(3));

        internal static readonly Gauge<double> Loss = Meter.CreateGauge<double>(
            "netgen.training.loss", description: "The loss of the last batch, before its step.");

        internal static readonly Gauge<double> ValidationLoss = Meter.CreateGauge<double>(
            "netgen.training.validation.loss", description: "The loss on the validation data after the last epoch.");

        internal static readonly Histogram<double> StepDuration = Meter.CreateHistogram<double>(
            "netgen.training.step.duration", "s", "How long a step took.");

        internal static readonly Gauge<double> SampleRate = Meter.CreateGauge<double>(
            "netgen.training.sample_rate", "{sample}/s", "Rows a second in the last step.");

        internal static readonly Gauge<double> LearningRate = Meter.CreateGauge<double>(
            "netgen.training.learning_rate", description: "The learning rate of the last step.");
    }
}
