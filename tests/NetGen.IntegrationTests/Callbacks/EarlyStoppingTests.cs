using Xunit;

namespace NetGen.IntegrationTests.Callbacks;

/// <summary>A training ends when it stops getting better, with the parameters of its best epoch.</summary>
public sealed class EarlyStoppingTests
{
    private const int Epochs = 400;

    private static readonly DataSet Train = Samples.Data<Tiny>(6);
    private static readonly DataSet Validation = Samples.Data<Tiny>(20, seed: 9);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TheParametersAreThoseOfTheBestEpoch(int degree)
    {
        var network = new Tiny(seed: 1);
        var stopping = new EarlyStopping(patience: 3);
        var history = network.Fit(Train, Rule, Epochs, validation: Validation, callbacks: [stopping], degreeOfParallelism: degree);

        var best = history.Epochs.MinBy(report => report.ValidationLoss)!;
        Assert.InRange(history.Epochs.Count, 4, Epochs - 1);
        Assert.Equal((best.Epoch, best.ValidationLoss), (stopping.BestEpoch, stopping.BestValue));
        Assert.Equal(best.Epoch + 3, history.Last.Epoch);

        var same = new Tiny(seed: 1);
        same.Fit(Train, Rule, best.Epoch);
        Bits.Equal(ParametersOf(same), ParametersOf(network));
        Assert.Equal(best.ValidationLoss, network.Evaluate(Validation).Loss);
    }

    [Fact]
    public void WithoutRestoringTheParametersAreThoseOfTheLastEpoch()
    {
        var (network, same) = (new Tiny(seed: 1), new Tiny(seed: 1));
        var history = network.Fit(Train, Rule, Epochs, validation: Validation, callbacks: [new EarlyStopping(3, restoreBest: false)]);
        same.Fit(Train, Rule, history.Epochs.Count);
        Bits.Equal(ParametersOf(same), ParametersOf(network));
    }

    [Fact]
    public void TheBestIsRestoredWhereTheTrainingRanToItsEnd()
    {
        var (network, same) = (new Tiny(seed: 1), new Tiny(seed: 1));
        var stopping = new EarlyStopping(patience: Epochs);
        network.Fit(Train, Rule, epochs: 60, validation: Validation, callbacks: [stopping]);
        Assert.InRange(stopping.BestEpoch, 1, 59);
        same.Fit(Train, Rule, stopping.BestEpoch);
        Bits.Equal(ParametersOf(same), ParametersOf(network));
    }

    [Fact]
    public void ASmallGainIsNoneBelowMinDelta()
    {
        var network = new Tiny(seed: 1);
        var stopping = new EarlyStopping(patience: 2, minDelta: 1000, monitor: Monitored.Loss);
        Assert.Equal(3, network.Fit(Train, Rule, Epochs, callbacks: [stopping]).Epochs.Count);
        Assert.Equal(1, stopping.BestEpoch);
    }

    [Fact]
    public void AHigherAccuracyIsBetter()
    {
        var data = Samples.Data<Digits>(70);
        var stopping = new EarlyStopping(patience: 4, monitor: Monitored.Accuracy);
        var history = new Digits(seed: 1).Fit(data, new Adam(0.01f), Epochs, callbacks: [stopping]);
        Assert.Equal(history.Epochs.Max(report => report.Accuracy), stopping.BestValue);
    }

    [Fact]
    public void AMetricCanBeWatched()
    {
        var data = Samples.Data<Digits>(70);
        var f1 = new F1();
        var stopping = new EarlyStopping(patience: 4, monitor: Monitored.Metric(f1));
        var network = new Digits(seed: 1);
        var history = network.Fit(data, new Adam(0.01f), Epochs, validation: data, metrics: [f1], callbacks: [stopping]);
        Assert.Equal(history.Epochs.Max(report => report.Metrics[f1.Name]), stopping.BestValue);
        Assert.Equal(stopping.BestValue, network.Evaluate(data, new F1()).Metrics[0].Value);
        Assert.Contains("'metrics'", Assert.Throws<ArgumentException>(() => network.Fit(data, new Adam(), epochs: 1, metrics: [f1])).Message);
    }

    [Fact]
    public void OfAnErrorTheLowestIsBest()
    {
        var error = new RootMeanSquaredError();
        var stopping = new EarlyStopping(patience: 4, monitor: Monitored.Metric(error));
        var history = new Tiny(seed: 1).Fit(Train, Rule, Epochs, validation: Validation, metrics: [error], callbacks: [stopping]);
        var errors = history.Epochs.Select(report => report.Metrics[error.Name]).ToList();

        Assert.True(errors.Min() < errors[0], "The training does not get better.");
        Assert.Equal(errors.Min(), stopping.BestValue);
    }

    [Fact]
    public void TheSameObjectServesOneTrainingAfterTheOther()
    {
        var stopping = new EarlyStopping(patience: 3);
        var first = new Tiny(seed: 1).Fit(Train, Rule, Epochs, validation: Validation, callbacks: [stopping]);
        var second = new Tiny(seed: 1).Fit(Train, Rule, Epochs, validation: Validation, callbacks: [stopping]);
        Assert.Equal(first.Last.Loss, second.Last.Loss);
    }

    [Fact]
    public void WhatCannotBeWatchedIsRefusedBeforeAnythingChanges()
    {
        var network = new Tiny(seed: 1);
        void Refuses(EarlyStopping callback, DataSet? validation, string message)
        {
            var exception = Assert.Throws<ArgumentException>(() => network.Fit(Train, Rule, Epochs, validation: validation, callbacks: [callback]));
            Assert.Contains(message, exception.Message);
            Bits.Equal(ParametersOf(new Tiny(seed: 1)), ParametersOf(network));
        }

        Refuses(new EarlyStopping(3), null, "watches the validation loss, but Fit was given no validation data");
        Refuses(new EarlyStopping(3, monitor: Monitored.Accuracy), null, "MeanSquaredError, the loss of Tiny, is no classification");
        Refuses(new EarlyStopping(3, monitor: Monitored.Metric(new F1())), Validation, "watches the metric F1, but Fit was given no metrics");
    }

    [Fact]
    public void NumbersOutOfRangeAreRefused()
    {
        Assert.Contains("found 0", Assert.Throws<ArgumentOutOfRangeException>("patience", () => new EarlyStopping(0)).Message);
        Assert.Throws<ArgumentOutOfRangeException>("minDelta", () => new EarlyStopping(1, minDelta: -1));
        Assert.Throws<ArgumentOutOfRangeException>("minDelta", () => new EarlyStopping(1, minDelta: double.NaN));
        var network = new Tiny(seed: 1);
        Assert.Contains("null at index 1", Assert.Throws<ArgumentException>("callbacks", () => network.Fit(Train, Rule, 1, callbacks: [new DelegateCallback(), null!])).Message);
    }

    [Theory]
    [InlineData(1.0, double.NaN, true)]
    [InlineData(double.NaN, double.NaN, false)]
    [InlineData(double.NaN, 1.0, false)]
    [InlineData(0.5, 1.0, true)]
    [InlineData(0.95, 1.0, false)]
    public void BetterIsLowerByMoreThanTheMargin(double value, double than, bool better)
    {
        Assert.Equal(better, Monitored.Loss.IsBetter(value, than, minDelta: 0.1));
        Assert.Equal(better, Monitored.ValidationAccuracy.IsBetter(-value, -than, minDelta: 0.1));
    }

    private static Sgd Rule => new(0.2f, momentum: 0.9f);

    private static Span<float> ParametersOf<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork> =>
        network.Parameters;
}
