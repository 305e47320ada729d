namespace NetGen;

/// <summary>A number of each epoch's report that a callback watches, and which way is better.</summary>
public sealed class Monitored
{
    private readonly Func<EpochReport, double?> _select;
    private readonly bool _needsValidation;
    private readonly string? _metric;

    private Monitored(string name, bool higherIsBetter, bool needsValidation, Func<EpochReport, double?> select, string? metric = null)
    {
        Name = name;
        HigherIsBetter = higherIsBetter;
        _needsValidation = needsValidation;
        _select = select;
        _metric = metric;
    }

    /// <summary>The loss on the training data; lower is better.</summary>
    public static Monitored Loss { get; } = new("the loss", false, false, report => report.Loss);

    /// <summary>The accuracy on the training data; higher is better.</summary>
    public static Monitored Accuracy { get; } = new("the accuracy", true, false, report => report.Accuracy);

    /// <summary>The loss on the validation data; lower is better.</summary>
    public static Monitored ValidationLoss { get; } = new("the validation loss", false, true, report => report.ValidationLoss);

    /// <summary>The accuracy on the validation data; higher is better.</summary>
    public static Monitored ValidationAccuracy { get; } = new("the validation accuracy", true, true, report => report.ValidationAccuracy);

    /// <summary>What it is in words.</summary>
    public string Name { get; }

    /// <summary>Whether a higher number is better.</summary>
    public bool HigherIsBetter { get; }

    /// <summary>A metric on the validation data, which knows by itself which way is better.</summary>
    /// <param name="metric">The metric given to <c>Fit</c>, or another of its kind.</param>
    public static Monitored Metric(Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return Metric(metric.Name, metric.HigherIsBetter);
    }

    /// <summary>A metric on the validation data.</summary>
    /// <param name="name">Its name, as the metric given to <c>Fit</c> has it.</param>
    /// <param name="higherIsBetter">Whether a higher number is better.</param>
    public static Monitored Metric(string name, bool higherIsBetter)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new Monitored($"the metric {name}", higherIsBetter, true, report => Find(report.Metrics, name), name);
    }

    /// <summary>The number in a report.</summary>
    /// <param name="report">An epoch's report.</param>
    /// <exception cref="InvalidOperationException">The report does not have it.</exception>
    public double Of(EpochReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return _select(report) ?? throw new InvalidOperationException($"Expected a report with {Name}; epoch {report.Epoch} has none.");
    }

    /// <summary>Whether one number is better than another by more than a margin; NaN is never better, anything else is better than NaN.</summary>
    /// <param name="value">The one.</param>
    /// <param name="than">The other.</param>
    /// <param name="minDelta">The margin, at least 0.</param>
    public bool IsBetter(double value, double than, double minDelta = 0) =>
        double.IsNaN(than) ? !double.IsNaN(value) : HigherIsBetter ? value > than + minDelta : value < than - minDelta;

    /// <summary>Refuses a training whose reports will not have the number.</summary>
    /// <param name="context">The training, before its first epoch.</param>
    /// <exception cref="ArgumentException">They will not.</exception>
    public void Require(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (_needsValidation && !context.HasValidation)
        {
            throw new ArgumentException($"A callback watches {Name}, but Fit was given no validation data.", "validation");
        }

        if (_metric is not null && !context.MetricNames.Contains(_metric))
        {
            throw new ArgumentException($"A callback watches {Name}, but Fit was given {List(context.MetricNames)}.", "metrics");
        }

        if ((this == Accuracy || this == ValidationAccuracy) && context.Info.Loss.CreateAccuracy() is null)
        {
            throw new ArgumentException($"A callback watches {Name}, but {context.Info.Loss.GetType().Name}, the loss of {context.Info.Name}, is no classification.", "callbacks");
        }
    }

    private static double? Find(MetricValues metrics, string name) =>
        metrics.Any(metric => metric.Name == name) ? metrics[name] : null;

    private static string List(IReadOnlyList<string> names) =>
        names.Count == 0 ? "no metrics" : $"only the metrics {string.Join(", ", names)}";
}
