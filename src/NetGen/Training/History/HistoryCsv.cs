using System.Globalization;

namespace NetGen;

/// <summary>Reports of epochs as comma-separated values.</summary>
internal static class HistoryCsv
{
    private const string LineEnd = "\r\n";

    private static readonly char[] Special = [',', '"', '\r', '\n'];

    internal static void Write(TextWriter writer, IReadOnlyList<EpochReport> reports)
    {
        writer.Write("epoch,loss,accuracy,validation_loss,validation_accuracy,learning_rate,seconds");
        foreach (var metric in reports.Count == 0 ? MetricValues.Empty : reports[0].Metrics)
        {
            writer.Write($",{Quoted(metric.Name)}");
        }

        writer.Write(LineEnd);
        foreach (var report in reports)
        {
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Epoch},{report.Loss:R},{report.Accuracy:R},{report.ValidationLoss:R},{report.ValidationAccuracy:R},{report.LearningRate:R},{report.Elapsed.TotalSeconds:R}"));
            foreach (var metric in report.Metrics)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $",{metric.Value:R}"));
            }

            writer.Write(LineEnd);
        }
    }

    private static string Quoted(string name) =>
        name.IndexOfAny(Special) < 0 ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
