using System.Globalization;
using System.Text.Json;
using Xunit;

namespace NetGen.IntegrationTests.Histories;

/// <summary>A history can be taken elsewhere, and knows its best epoch.</summary>
public sealed class HistoryExportTests
{
    private static readonly DataSet Data = Samples.Data<Digits>(40);

    [Fact]
    public void BeforeTheFirstEpochThereIsNoLastAndNoBest()
    {
        TrainingHistory? history = null;
        var asks = new DelegateCallback { TrainingBegin = context => history = context.History, EpochBegin = static _ => throw new InvalidTimeZoneException() };
        Assert.Throws<InvalidTimeZoneException>(() => new Digits(seed: 1).Fit(Data, new Adam(), epochs: 1, callbacks: [asks]));
        Assert.Throws<InvalidOperationException>(() => history!.Last);
        Assert.Throws<InvalidOperationException>(() => history!.Best());
    }

    [Fact]
    public void CsvHasALineForEachEpochAndEveryNumberWhole()
    {
        var history = new Digits(seed: 1).Fit(Data, new Adam(), epochs: 3, validation: Data, metrics: [new Strange()]);
        var lines = Csv(history).Split("\r\n");
        Assert.Equal("epoch,loss,accuracy,validation_loss,validation_accuracy,learning_rate,seconds,\"odd, \"\"quoted\"\"\"", lines[0]);
        Assert.Equal(5, lines.Length);
        Assert.Empty(lines[4]);
        foreach (var (report, line) in history.Epochs.Zip(lines[1..4]))
        {
            var values = line.Split(',').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(
                [report.Epoch, report.Loss, report.Accuracy!.Value, report.ValidationLoss!.Value, report.ValidationAccuracy!.Value, report.Elapsed.TotalSeconds, 40.5],
                [.. values[..5], values[6], values[7]]);
            Assert.Equal(report.LearningRate, (float)values[5]);
        }
    }

    [Fact]
    public void CsvLeavesEmptyWhatWasNotMeasured()
    {
        var history = new Tiny(seed: 1).Fit(Samples.Data<Tiny>(4), new Sgd(0.5f), epochs: 1);
        Assert.Matches(@"^1,[0-9.]+,,,,0\.5,[0-9.E-]+$", Csv(history).Split("\r\n")[1]);
    }

    [Fact]
    public void JsonHasAnObjectForEachEpoch()
    {
        var history = new Digits(seed: 1).Fit(Data, new Adam(), epochs: 2, validation: Data, metrics: [new Strange()]);
        using var document = JsonDocument.Parse(Json(history));
        Assert.Equal(2, document.RootElement.GetArrayLength());
        var (report, found) = (history.Last, document.RootElement[1]);
        Assert.Equal(report.Epoch, found.GetProperty("epoch").GetInt32());
        Assert.Equal(report.Loss, found.GetProperty("loss").GetDouble());
        Assert.Equal(report.Accuracy, found.GetProperty("accuracy").GetDouble());
        Assert.Equal(report.ValidationLoss, found.GetProperty("validationLoss").GetDouble());
        Assert.Equal(report.ValidationAccuracy, found.GetProperty("validationAccuracy").GetDouble());
        Assert.Equal(report.LearningRate, found.GetProperty("learningRate").GetSingle());
        Assert.Equal(report.Elapsed.TotalSeconds, found.GetProperty("seconds").GetDouble());
        Assert.Equal(40.5, found.GetProperty("metrics").GetProperty("odd, \"quoted\"").GetDouble());
    }

    [Fact]
    public void JsonHasNullForWhatIsNotANumber()
    {
        var history = new Tiny(seed: 1).Fit(Samples.Data<Tiny>(4), new Sgd(0.5f), epochs: 1, validation: Samples.Data<Tiny>(4), metrics: [new Strange(double.NaN)]);
        using var document = JsonDocument.Parse(Json(history));
        Assert.Equal(JsonValueKind.Null, document.RootElement[0].GetProperty("accuracy").ValueKind);
        Assert.Equal(JsonValueKind.Null, document.RootElement[0].GetProperty("metrics").EnumerateObject().Single().Value.ValueKind);
    }

    [Fact]
    public void TextIsTheSameUnderEveryCulture()
    {
        var history = new Digits(seed: 1).Fit(Data, new Adam(), epochs: 1, validation: Data);
        var (csv, json, before) = (Csv(history), Json(history), CultureInfo.CurrentCulture);
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        var (foundCsv, foundJson) = (Csv(history), Json(history));
        CultureInfo.CurrentCulture = before;
        Assert.Equal((csv, json), (foundCsv, foundJson));
    }

    [Fact]
    public void TheBestEpochIsThatOfTheLowestValidationLoss()
    {
        var history = new Tiny(seed: 1).Fit(Samples.Data<Tiny>(6), new Sgd(0.2f, momentum: 0.9f), epochs: 60, validation: Samples.Data<Tiny>(20, seed: 9));
        var best = history.Epochs.MinBy(report => report.ValidationLoss)!;
        Assert.InRange(best.Epoch, 2, 59);
        Assert.Same(best, history.Best());
        Assert.Same(history.Epochs.MinBy(report => report.Loss), history.Best(Monitored.Loss));
        Assert.Throws<InvalidOperationException>(() => history.Best(Monitored.Accuracy));
    }

    private static string Csv(TrainingHistory history)
    {
        using var writer = new StringWriter(new CultureInfo("de-DE"));
        history.WriteCsv(writer);
        return writer.ToString();
    }

    private static string Json(TrainingHistory history)
    {
        using var stream = new MemoryStream();
        history.WriteJson(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A metric with an awkward name: the number of rows and a half, or what it is told.</summary>
    private sealed class Strange(double? value = null) : Metric
    {
        public override string Name => "odd, \"quoted\"";

        public override double Value => value ?? (Count + 0.5);

        protected override void AddTargets(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, float weight)
        {
        }

        protected override void Clear()
        {
        }
    }
}
