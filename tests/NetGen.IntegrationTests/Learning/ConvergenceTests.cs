using Xunit;

namespace NetGen.IntegrationTests.Learning;

/// <summary>Networks learn what they can represent.</summary>
public sealed class ConvergenceTests
{
    // Weights [input, output], then biases: what the regressions must find.
    private static readonly float[] Truth = [0.5f, -1f, 0.25f, 2f, -0.75f, 0f, 0.1f, -0.3f];

    [Theory]
    [InlineData(1ul)]
    [InlineData(2ul)]
    [InlineData(3ul)]
    public void XorIsLearned(ulong seed)
    {
        float[][] inputs = [[0, 0], [0, 1], [1, 0], [1, 1]];
        var network = new Tiny(seed);
        var history = network.Fit(DataSet.FromTargets(inputs, [[0], [1], [1], [0]]), new Adam(0.05f), epochs: 400);
        Assert.InRange(history.Last.Loss, 0, 1e-3);
        Assert.True(history.Epochs[0].Loss > 0.05);
        Assert.Equal([0, 1, 1, 0], inputs.Select(input => float.Round(network.Predict(input))));
    }

    [Fact]
    public void TheSquaredErrorFindsALinearFunction() => Verify<SquaredRegression>(new Sgd(0.3f), 1e-5f);

    [Fact]
    public void MomentumFindsALinearFunction() => Verify<SquaredRegression>(new Sgd(0.05f, momentum: 0.9f, nesterov: true), 1e-5f);

    [Fact]
    public void HubersLossFindsALinearFunction() => Verify<HuberRegression>(new Sgd(0.5f), 1e-3f);

    [Fact]
    public void LogCoshFindsALinearFunction() => Verify<LogCoshRegression>(new Sgd(0.5f), 1e-3f);

    /// <summary>What a divergence finds where cross-entropy stops at the targets' entropy: zero.</summary>
    [Fact]
    public void ADistributionIsMatched()
    {
        float[] row = [0.3f, -0.2f, 0.9f, 0.1f];
        float[] target = [0.5f, 0.25f, 0.125f, 0.125f, 0f];
        var network = new Distilled(seed: 1);
        var history = network.Fit(DataSet.FromTargets(row, target, 1), new Adam(0.05f), epochs: 300);
        Assert.InRange(history.Last.Loss, 0, 1e-3);
        var found = new float[5];
        network.Predict(row, found);
        Assert.All(target.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 0.02f));
        Assert.Equal(0, network.PredictClass(row));
    }

    [Fact]
    public void TheRateOfCountsIsTheirMean()
    {
        float[] inputs = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0];
        var network = new Counts(seed: 1);
        network.Fit(DataSet.FromTargets(inputs, [0, 1, 3, 1, 7, 0, 2, 0], 4), new Adam(0.02f), epochs: 1500);
        var rates = new float[2];
        network.Predict(inputs.AsSpan(0, 4), rates);
        Assert.Equal([3f, 0.5f], rates, (expected, found) => float.Abs(expected - found) < 0.02f);
    }

    [Fact]
    public void SidesAreToldApartWithAMargin()
    {
        var inputs = Samples.Inputs<SquaredMargin>(40);
        float[] targets = [.. Enumerable.Range(0, 40).Select(row => inputs[4 * row] + inputs[(4 * row) + 1] > 0 ? 1f : -1f)];
        var data = DataSet.FromTargets(inputs, targets, 40);
        var network = new SquaredMargin(seed: 1);
        Assert.InRange(network.Evaluate(data).Accuracy!.Value, 0, 0.9);
        network.Fit(data, new Adam(0.02f), epochs: 300);
        Assert.Equal(1, network.Evaluate(data).Accuracy);
    }

    // The gradient of the absolute error does not fade near the minimum: the last steps are as long as the first.
    [Fact]
    public void TheAbsoluteErrorFindsALinearFunction() => Verify<AbsoluteRegression>(new Sgd(0.01f), 0.01f);

    [Fact]
    public void ClassesThatCanBeToldApartAreLearned()
    {
        var inputs = Samples.Inputs<Digits>(60);
        int[] labels = [.. Enumerable.Range(0, 60).Select(row => row % 10)];
        for (var row = 0; row < labels.Length; row++)
        {
            inputs[(row * 64) + labels[row]] += 4f;
        }

        var data = DataSet.FromLabels(inputs, labels);
        var network = new Digits(seed: 1);
        Assert.InRange(network.Evaluate(data).Accuracy!.Value, 0, 0.5);
        network.Fit(data, new Adam(0.01f), epochs: 20);
        Assert.Equal(1, network.Evaluate(data).Accuracy);
        Assert.Equal(labels, Enumerable.Range(0, 60).Select(row => network.PredictClass(inputs.AsSpan(row * 64, 64))));
    }

    private static void Verify<TNetwork>(Optimizer optimizer, float tolerance)
        where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
    {
        const int Rows = 64;
        var inputs = Samples.Inputs<TNetwork>(Rows);
        var truth = TNetwork.Create(seed: 9);
        truth.CopyParametersFrom(Truth);
        var targets = new float[Rows * TNetwork.Info.OutputSize];
        truth.PredictBatch(inputs, targets);

        var network = TNetwork.Create(seed: 1);
        network.Fit(DataSet.FromTargets(inputs, targets, Rows), optimizer, epochs: 300, batchSize: 16);
        var found = new float[Truth.Length];
        network.CopyParametersTo(found);
        Assert.All(Truth.Zip(found), pair => Assert.Equal(pair.First, pair.Second, tolerance));
    }
}
