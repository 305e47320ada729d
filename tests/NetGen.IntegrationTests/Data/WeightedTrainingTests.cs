using Xunit;

namespace NetGen.IntegrationTests.Data;

/// <summary>Weights mean in Fit and Evaluate what they say.</summary>
public sealed class WeightedTrainingTests
{
    private const float Tolerance = 1e-5f;

    private static readonly DataSet Data = Samples.Data<Wide>(12);

    [Fact]
    public void AWholeBatchTrainsAsTrainBatchDoesWithTheseWeights()
    {
        // One batch, so the order of rows changes nothing but rounding.
        float[] weights = [.. Enumerable.Range(0, 12).Select(row => 0.25f * row)];
        var (fitted, stepped) = (new Wide(seed: 1), new Wide(seed: 1));
        var history = fitted.Fit(Data.WithSampleWeights(weights), new Sgd(0.5f), epochs: 1);
        var loss = stepped.TrainBatch(Samples.Inputs<Wide>(12), Samples.Targets<Wide>(12), new TrainingState(Wide.Info, new Sgd(0.5f)), weights);
        Assert.Equal(loss, history.Last.Loss, Tolerance * loss);
        Assert.Equal(ParametersOf(stepped), ParametersOf(fitted), (one, other) => float.Abs(one - other) < Tolerance);
        var plain = new Wide(seed: 1);
        plain.Fit(Data, new Sgd(0.5f), epochs: 1);
        Assert.NotEqual(ParametersOf(plain), ParametersOf(fitted), (one, other) => float.Abs(one - other) < Tolerance);
    }

    [Fact]
    public void AWeightEqualsRepetition()
    {
        var network = new Wide(seed: 1);
        var repeated = network.Evaluate(Data.Concat(Data.Take(5)).Concat(Data.Take(5)), new SumOfWeights());
        var weighted = network.Evaluate(Data.WithSampleWeights([3, 3, 3, 3, 3, 1, 1, 1, 1, 1, 1, 1]), new SumOfWeights());
        Assert.Equal(repeated.Loss, weighted.Loss, 1e-6);
        Assert.Equal(repeated.Accuracy!.Value, weighted.Accuracy!.Value, 1e-6);
        Assert.Equal(22, weighted.Metrics[0].Value);
        Assert.NotEqual(network.Evaluate(Data).Loss, weighted.Loss, 1e-4);
    }

    [Fact]
    public void AnEpochsLossCountsEachBatchByItsWeights()
    {
        // A learning rate of zero keeps the network, so that training measures what evaluation does.
        var network = new Wide(seed: 1);
        var data = Data.WithSampleWeights([9, 0, 0, 1, 2, 0, 0, 0, 5, 0, 1, 0]);
        var report = network.Fit(data, new Sgd(0f), epochs: 1, batchSize: 5, validation: data).Last;
        Assert.Equal(report.ValidationLoss!.Value, report.Loss, 1e-5);
        Assert.Equal(report.ValidationAccuracy!.Value, report.Accuracy!.Value, 1e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ABatchOfWeightsThatAreAllZeroChangesNothing(int batchSize)
    {
        var weights = new float[12];
        weights[3] = 1;
        var (weighted, alone) = (new Wide(seed: 1), new Wide(seed: 1));
        var history = weighted.Fit(Data.WithSampleWeights(weights), new Sgd(0.1f), epochs: 2, batchSize: batchSize);
        alone.Fit(Data.Skip(3).Take(1), new Sgd(0.1f), epochs: 2);
        Assert.Equal(ParametersOf(alone), ParametersOf(weighted), (one, other) => float.Abs(one - other) < Tolerance);
        Assert.True(double.IsFinite(history.Last.Loss));
    }

    [Fact]
    public void ARowOfWeightZeroChangesNoBitOfANetworkWithAStepForRows()
    {
        var data = Samples.Data<Tiny>(6);
        var (weighted, ones) = (new Tiny(seed: 1), new Tiny(seed: 1));
        weighted.Fit(data.WithSampleWeights([2, 2, 2, 2, 2, 2]), new Sgd(0.1f), epochs: 3, batchSize: 1);
        ones.Fit(data, new Sgd(0.1f), epochs: 3, batchSize: 1);
        Assert.Equal(Bits.Of(((INetwork<Tiny>)ones).Parameters), Bits.Of(((INetwork<Tiny>)weighted).Parameters));
        var before = Bits.Of(((INetwork<Tiny>)weighted).Parameters);
        weighted.Fit(data.WithSampleWeights([1, 0, 0, 0, 0, 0]), new Sgd(0f), epochs: 1, batchSize: 1);
        Assert.Equal(before, Bits.Of(((INetwork<Tiny>)weighted).Parameters));
    }

    [Fact]
    public void APartOfNothingButZerosIsRefused()
    {
        var data = Data.WithSampleWeights([1, .. new float[11]]);
        var network = new Wide(seed: 1);
        Assert.Contains("weights of 0 alone in 11 rows", Assert.Throws<ArgumentException>("data", () => network.Evaluate(data.Skip(1))).Message);
        Assert.Throws<ArgumentException>("validation", () => network.Fit(data, new Sgd(0.1f), epochs: 1, validation: data.Skip(1)));
    }

    private static float[] ParametersOf(Wide network)
    {
        var parameters = new float[Wide.ParameterCount];
        network.CopyParametersTo(parameters);
        return parameters;
    }

    private sealed class SumOfWeights : Metric
    {
        private double _sum;

        public override string Name => "SumOfWeights";

        public override double Value => _sum;

        protected override void AddTargets(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, float weight) => _sum += weight;

        protected override void Clear() => _sum = 0;
    }
}
