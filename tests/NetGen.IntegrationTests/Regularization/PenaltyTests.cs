using NetGen.IntegrationTests.OwnLosses;
using Xunit;

namespace NetGen.IntegrationTests.Regularization;

/// <summary>Penalties are part of the loss and its gradient wherever those are reported.</summary>
public sealed class PenaltyTests
{
    /// <summary>Three times the same loss, which without penalties is that of <see cref="Tiny"/> with the same parameters.</summary>
    [Fact]
    public void EveryLossIncludesThem()
    {
        var (plain, network) = (new Tiny(seed: 3), new Penalized(seed: 3));
        var data = Samples.Data<Tiny>(32);
        var (inputs, targets) = (Samples.Inputs<Tiny>(32), Samples.Targets<Tiny>(32));
        var penalty = (0.01f * SumOf(network.Hidden.Weights, static w => w * w)) + (0.01f * SumOf(network.Dense2.Weights, double.Abs));
        var expected = plain.Evaluate(data).Loss + penalty;
        Assert.True(penalty > 0.01);

        Assert.Equal(expected, network.Evaluate(data).Loss, 1e-6);
        Assert.Equal(expected, network.ComputeGradients(inputs, targets, StateOf<Penalized>()), 1e-6);
        Assert.Equal(expected, network.TrainBatch(inputs, targets, StateOf<Penalized>()), 1e-6);
        Assert.Equal(expected, new Penalized(seed: 3).Fit(data, new Sgd(0.1f), epochs: 1, batchSize: 32).Last.Loss, 1e-6);
    }

    /// <summary>A batch beyond the capacity is a step of several chunks, on the same weights.</summary>
    [Fact]
    public void TheyCountOnceInABatchOfChunks()
    {
        var (chunks, own) = (new Penalized(seed: 3), new Penalized(seed: 3));
        var data = Samples.Data<Penalized>(64);
        var expected = chunks.Evaluate(data).Loss;
        var before = chunks.Hidden.Weights[0, 0];

        Assert.Equal(expected, chunks.Fit(data, new Sgd(1e-3f), epochs: 1, batchSize: 64).Last.Loss, 1e-6);
        Assert.Equal(expected, own.Fit(data, new Sgd(1e-3f), epochs: 1, batchSize: 64, loss: new SquaredErrorByHand()).Last.Loss, 1e-6);
        Assert.NotEqual(before, chunks.Hidden.Weights[0, 0]);
        Bits.Equal(ParametersOf(chunks), ParametersOf(own));

        // Where the predictions are right, the step is that of the penalties alone.
        var nothing = DataSet.FromTargets(new float[128], PredictionsOf(chunks), 64);
        before = chunks.Hidden.Weights[0, 0];
        chunks.Fit(nothing, new Sgd(0.5f), epochs: 1, batchSize: 64);
        Assert.Equal(before - (0.5f * 2 * 0.01f * before), chunks.Hidden.Weights[0, 0], 1e-6f);
    }

    /// <summary>The backward pass of an objective of one's own includes their gradient, too.</summary>
    [Fact]
    public void EveryGradientIncludesThem()
    {
        var network = new Penalized(seed: 3);
        var training = StateOf<Penalized>();
        network.Forward(Samples.Inputs<Penalized>(4), training);
        network.Backward(new float[4], training);

        Assert.Equal(2 * 0.01f * network.Hidden.Weights[1, 5], network.Hidden.WeightGradients(training)[1, 5]);
        Assert.Equal(0.01f * float.Sign(network.Dense2.Weights[3, 0]), network.Dense2.WeightGradients(training)[3, 0]);
    }

    [Fact]
    public void WeightsStaySmaller()
    {
        var (plain, penalized) = (new Tiny(seed: 3), new Penalized(seed: 3));
        var data = Samples.Data<Tiny>(64);
        plain.Fit(data, new Adam(0.01f), epochs: 200);
        penalized.Fit(data, new Adam(0.01f), epochs: 200);

        Assert.True(SumOf(penalized.Hidden.Weights, static w => w * w) < 0.8 * SumOf(plain.Hidden.Weights, static w => w * w));
        Assert.True(SumOf(penalized.Dense2.Weights, double.Abs) < 0.8 * SumOf(plain.Dense2.Weights, double.Abs));
    }

    [Fact]
    public void AnInfinitePenaltyStopsTheStep()
    {
        var network = new Penalized(seed: 3);
        network.Hidden.Weights[0, 0] = float.MaxValue;
        network.Dense2.Weights[0, 0] = 0;
        var before = ParametersOf(network);

        Assert.Equal(float.PositiveInfinity, network.TrainBatch(Samples.Inputs<Penalized>(4), Samples.Targets<Penalized>(4), StateOf<Penalized>()));
        Bits.Equal(before, ParametersOf(network));
    }

    private static float[] PredictionsOf(Penalized network)
    {
        var outputs = new float[64];
        network.PredictBatch(new float[128], outputs);
        return outputs;
    }

    private static float[] ParametersOf(Penalized network)
    {
        var parameters = new float[Penalized.ParameterCount];
        network.CopyParametersTo(parameters);
        return parameters;
    }

    private static TrainingState StateOf<TNetwork>()
        where TNetwork : class, INetwork<TNetwork> => new(TNetwork.Info, new Sgd(0.1f));

    private static double SumOf(MatrixView weights, Func<double, double> term)
    {
        var values = new float[weights.Rows * weights.Columns];
        weights.CopyTo(values);
        return values.Sum(value => term(value));
    }
}
