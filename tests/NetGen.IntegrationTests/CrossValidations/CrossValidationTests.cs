using Xunit;

namespace NetGen.IntegrationTests.CrossValidations;

/// <summary>Every fold trains a fresh network, and the result tells of all of them.</summary>
public sealed class CrossValidationTests
{
    private static readonly DataSet Data = DataSet.FromLabels(Samples.Inputs<Awkward>(60), [.. Enumerable.Range(0, 60).Select(row => row % 3)]);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void EachFoldIsWhatFitAndEvaluateMakeOfIt(int degree)
    {
        var result = CrossValidation.Run<Awkward>(Data, folds: 5, Train, seed: 7, metrics: () => [new F1()], degreeOfParallelism: degree);
        var folds = Data.Folds(5, seed: 7);
        Assert.Equal(5, result.Folds.Count);
        for (var index = 0; index < folds.Count; index++)
        {
            var network = new Awkward(seed: 7);
            Train(network, folds[index]);
            Bits.Equal(ParametersOf(network), ParametersOf(result.Folds[index].Network));
            Assert.Equal(network.Evaluate(folds[index].Validation, new F1()), result.Folds[index].Evaluation);
        }
    }

    [Fact]
    public void FoldsHoldEveryRowOnceAndEveryClassAlike()
    {
        var result = CrossValidation.Run<Awkward>(Data, folds: 5, (_, _) => { });
        Assert.Equal(60, result.Folds.Sum(fold => fold.Evaluation.Count));
        Assert.All(result.Folds, fold => Assert.Equal(
            [4, 4, 4], Enumerable.Range(0, fold.Fold.Validation.Count).GroupBy(fold.Fold.Validation.Label).Select(group => group.Count())));
    }

    [Fact]
    public void MeanAndDeviationAreThoseOfTheFolds()
    {
        var result = CrossValidation.Run<Awkward>(Data, folds: 4, Train, metrics: () => [new F1()]);
        double[] losses = [.. result.Folds.Select(fold => fold.Evaluation.Loss)];
        var mean = losses.Average();
        Assert.Equal(mean, result.Loss.Mean, 1e-12);
        Assert.Equal(double.Sqrt(losses.Sum(loss => double.Pow(loss - mean, 2)) / 3), result.Loss.StandardDeviation, 1e-12);
        Assert.Equal(result.Folds.Average(fold => fold.Evaluation.Accuracy!.Value), result.Accuracy!.Value.Mean, 1e-12);
        var name = new F1().Name;
        Assert.Equal(result.Folds.Average(fold => fold.Evaluation.Metrics[name]), result.Metric(name).Mean, 1e-12);
        Assert.Matches(@"^loss \d\.\d{4} ± \d\.\d{4}, accuracy \d\.\d{4} ± \d\.\d{4}, .* \d\.\d{4} ± \d\.\d{4}$", result.ToString());
    }

    [Fact]
    public void ALossOfOnesOwnIsEvaluated()
    {
        var data = Samples.Data<Tiny>(20);
        var result = CrossValidation.Run<Tiny>(data, folds: 2, (_, _) => { }, loss: new ErrorToSignal());
        Assert.Equal(new Tiny().Evaluate(result.Folds[0].Fold.Validation, new ErrorToSignal()).Loss, result.Folds[0].Evaluation.Loss);
        Assert.Null(result.Accuracy);
    }

    [Fact]
    public void WhatAFoldThrowsIsThrown()
    {
        Assert.Throws<TimeoutException>(() => CrossValidation.Run<Awkward>(Data, folds: 5, (_, _) => throw new TimeoutException()));
        Assert.Throws<TimeoutException>(() => CrossValidation.Run<Awkward>(Data, folds: 5, (_, _) => throw new TimeoutException(), degreeOfParallelism: 2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ItCanBeCancelledBetweenFolds(int degree)
    {
        using var source = new CancellationTokenSource();
        var count = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => CrossValidation.Run<Awkward>(
            Data,
            folds: 20,
            (_, _) =>
            {
                Interlocked.Increment(ref count);
                source.Cancel();
            },
            degreeOfParallelism: degree,
            cancellationToken: source.Token));
        Assert.InRange(count, 1, degree);
    }

    [Fact]
    public void WrongArgumentsAreRefused()
    {
        Assert.Throws<ArgumentNullException>("data", () => CrossValidation.Run<Awkward>(null!, 5, Train));
        Assert.Throws<ArgumentNullException>("train", () => CrossValidation.Run<Awkward>(Data, 5, null!));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => CrossValidation.Run<Awkward>(Data, 61, Train));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => CrossValidation.Run<Awkward>(Data, 1, Train));
        Assert.Throws<ArgumentOutOfRangeException>("degreeOfParallelism", () => CrossValidation.Run<Awkward>(Data, 5, Train, degreeOfParallelism: 0));
        Assert.Throws<ArgumentException>("data", () => CrossValidation.Run<Digits>(Data, 5, (_, _) => { }));
    }

    private static void Train(Awkward network, Fold fold) => network.Fit(fold.Train, new Adam(), epochs: 3, batchSize: 8, degreeOfParallelism: 1);

    private static Span<float> ParametersOf<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork> =>
        network.Parameters;
}
