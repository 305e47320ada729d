using System.Text.Json;

namespace NetGen;

/// <summary>Reports of epochs as JSON, written value by value: nothing is looked up by reflection.</summary>
internal static class HistoryJson
{
    internal static void Write(Stream stream, IReadOnlyList<EpochReport> reports)
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        writer.WriteStartArray();
        foreach (var report in reports)
        {
            Write(writer, report);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, EpochReport report)
    {
        writer.WriteStartObject();
        writer.WriteNumber("epoch", report.Epoch);
        Write(writer, "loss", report.Loss);
        Write(writer, "accuracy", report.Accuracy);
        Write(writer, "validationLoss", report.ValidationLoss);
        Write(writer, "validationAccuracy", report.ValidationAccuracy);
        writer.WriteNumber("learningRate", report.LearningRate);
        Write(writer, "seconds", report.Elapsed.TotalSeconds);
        writer.WriteStartObject("metrics");
        foreach (var metric in report.Metrics)
        {
            Write(writer, metric.Name, metric.Value);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
