using System.Diagnostics.Metrics;
using Xunit;

namespace NetGen.IntegrationTests.Callbacks;

/// <summary>A run can be watched from outside through System.Diagnostics.Metrics.</summary>
public sealed class MetricsPublisherTests
{
    [Fact]
    public void EveryStepAndEpochIsPublished()
    {
        var data = Samples.Data<Roomy>(10);
        List<(string Instrument, double Value)> published = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "NetGen")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
        {
            // Other tests may publish at the same time.
            if (tags.Length == 1 && tags[0] is { Key: "network", Value: "Roomy" })
            {
                published.Add((instrument.Name, value));
            }
        });
        listener.Start();
        List<double> losses = [];
        var history = new Roomy(seed: 1).Fit(data, new Adam(0.25f), epochs: 2, batchSize: 4, validation: data, callbacks:
        [
            new MetricsPublisher(),
            new DelegateCallback { BatchEnd = context => losses.Add(context.Loss) },
        ]);

        IEnumerable<double> Of(string name) => published.Where(item => item.Instrument == name).Select(item => item.Value);
        Assert.Equal(losses, Of("netgen.training.loss"));
        Assert.Equal(Enumerable.Repeat(0.25, 6), Of("netgen.training.learning_rate"));
        Assert.Equal(history.Epochs.Select(report => report.ValidationLoss!.Value), Of("netgen.training.validation.loss"));
        double[] seconds = [.. Of("netgen.training.step.duration")];
        Assert.Equal(6, seconds.Length);
        Assert.All(seconds, value => Assert.InRange(value, double.Epsilon, 60));
        int[] rows = [4, 4, 2, 4, 4, 2];
        Assert.Equal(rows.Zip(seconds, (count, second) => count / second), Of("netgen.training.sample_rate"));
    }
}
