using Xunit;

namespace NetGen.IntegrationTests.Hostile;

/// <summary>A training that diverges goes back to its last good epoch.</summary>
public sealed class NonFiniteLossTests
{
    private const int BatchSize = 2;
    private const int Epochs = 1000;

    private static readonly DataSet Data = Samples.Data<Tiny>(9);

    private static readonly float[] Rates = [0.6f, 0.7f, 0.8f, 0.9f, 1f, 1.2f];

    /// <summary>Rows one by one, which this network has a step of its own for, and more at a time.</summary>
    public static TheoryData<string, int> OptimizersAndBatchSizes => new MatrixTheoryData<string, int>(["Sgd", "Momentum"], [1, BatchSize]);

    public static TheoryData<string> Optimizers => ["Sgd", "Momentum"];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void ParametersAndOptimizerStateAreThoseOfTheLastGoodEpoch(string optimizer)
    {
        // A failure in the first batch leaves nothing to take back, so it must also strike later ones.
        var batches = Rates.Select(rate => VerifyRestored(optimizer, rate)).ToArray();
        Assert.True(batches.Max() > 1);
    }

    [Theory]
    [MemberData(nameof(OptimizersAndBatchSizes))]
    public void TheExceptionNamesTheBatch(string optimizer, int batchSize)
    {
        var exception = Assert.Throws<NonFiniteLossException>(() => new Tiny(seed: 1).Fit(Data, StateWith(optimizer), Epochs, batchSize));
        var (network, training) = (new Tiny(seed: 1), StateWith(optimizer));
        var sampler = new BatchSampler(Data.Count, batchSize, seed: 0);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            sampler.Shuffle(epoch);
            for (var batch = 0; batch < sampler.BatchCount; batch++)
            {
                if (!float.IsFinite(Train(network, training, sampler.Batch(batch))))
                {
                    Assert.Equal((epoch + 1, batch + 1), (exception.Epoch, exception.Batch));
                    return;
                }
            }

            // The last step of an epoch shows in one more batch, which Fit measures before it calls the epoch good.
            if (!float.IsFinite(Measure(network, training, sampler.Batch(0))))
            {
                Assert.Equal((epoch + 1, sampler.BatchCount), (exception.Epoch, exception.Batch));
                return;
            }
        }

        Assert.Fail("Expected a loss that is not finite.");
    }

    [Fact]
    public void AFirstEpochThatFailsLeavesTheInitialParameters()
    {
        var data = DataSet.FromTargets([1, 1], [1e30f], 1);
        var network = new Tiny(seed: 1);
        var exception = Assert.Throws<NonFiniteLossException>(() => network.Fit(data, new Sgd(0.1f), epochs: 3));
        Assert.Equal((1, 1), (exception.Epoch, exception.Batch));
        Bits.Equal(ParametersOf(new Tiny(seed: 1)), ParametersOf(network));
    }

    [Fact]
    public void ALastStepThatRuinsTheParametersSpoilsItsEpoch()
    {
        var (network, training) = (new Tiny(seed: 1), new TrainingState(Tiny.Info, new Sgd(3e38f)));
        var exception = Assert.Throws<NonFiniteLossException>(() => network.Fit(Data, training, epochs: 1, batchSize: 9));
        Assert.Equal((1, 1), (exception.Epoch, exception.Batch));
        Bits.Equal(ParametersOf(new Tiny(seed: 1)), ParametersOf(network));
        Assert.Equal(0, training.OptimizerState.Step);
    }

    [Fact]
    public void ATrainingGoesBackToItsOwnLastGoodEpochAndNotToThatOfOneBeforeOrWithin()
    {
        var ruinous = DataSet.FromTargets([1, 1], [1e30f], 1);
        var (network, training) = (new Tiny(seed: 1), new TrainingState(Tiny.Info, new Sgd(0.01f, momentum: 0.5f)));
        network.Fit(Data, training, epochs: 2, BatchSize);
        var (parameters, moment) = (ParametersOf(network).ToArray(), training.OptimizerState.Moment(0).ToArray());

        var within = new DelegateCallback { BatchBegin = _ => new Tiny(seed: 2).Fit(Data, training, epochs: 1, BatchSize) };
        Assert.Throws<NonFiniteLossException>(() => network.Fit(ruinous, training, epochs: 1, callbacks: [within]));
        Bits.Equal(parameters, ParametersOf(network));
        Bits.Equal(moment, training.OptimizerState.Moment(0));
    }

    [Fact]
    public void AMomentThatOverflowsSpoilsItsEpoch()
    {
        var data = DataSet.FromTargets([1e15f, 1e15f, 1e15f], [0f, 0f], 1);
        var (network, training) = (new SquaredRegression(seed: 1), new TrainingState(SquaredRegression.Info, new Adam()));
        var exception = Assert.Throws<NonFiniteLossException>(() => network.Fit(data, training, epochs: 3));
        Assert.Contains("a moment of the optimizer", exception.Message);
        Bits.Equal(ParametersOf(new SquaredRegression(seed: 1)), ParametersOf(network));
        Assert.True(training.OptimizerState.IsFinite);
    }

    [Fact]
    public void ABatchWhoseLossIsNotFiniteChangesNoParameter()
    {
        var (network, training) = (new Tiny(seed: 1), new TrainingState(Tiny.Info, new Adam()));
        Assert.Equal(float.PositiveInfinity, network.TrainBatch([1, 1], [1e30f], training));
        Bits.Equal(ParametersOf(new Tiny(seed: 1)), ParametersOf(network));
        Assert.Equal(0, training.OptimizerState.Step);
    }

    private static int VerifyRestored(string optimizer, float rate)
    {
        var (network, training) = (new Tiny(seed: 1), StateWith(optimizer, rate));
        var exception = Assert.Throws<NonFiniteLossException>(() => network.Fit(Data, training, Epochs, BatchSize));
        Assert.InRange(exception.Epoch, 2, Epochs);
        Assert.Contains($"epoch {exception.Epoch}, batch {exception.Batch}", exception.Message);

        var (same, stopped) = (new Tiny(seed: 1), StateWith(optimizer, rate));
        same.Fit(Data, stopped, exception.Epoch - 1, BatchSize);
        Bits.Equal(ParametersOf(same), ParametersOf(network));
        Assert.All(ParametersOf(network).ToArray(), parameter => Assert.True(float.IsFinite(parameter)));
        Assert.Equal(stopped.OptimizerState.Step, training.OptimizerState.Step);
        Assert.Equal(stopped.Epoch, training.Epoch);
        if (optimizer == "Momentum")
        {
            Bits.Equal(stopped.OptimizerState.Moment(0), training.OptimizerState.Moment(0));
        }

        return exception.Batch;
    }

    private static float Train(Tiny network, TrainingState training, ReadOnlySpan<int> rows)
    {
        var (inputs, targets) = Gather(rows);
        return network.TrainBatch(inputs, targets, training);
    }

    private static float Measure(Tiny network, TrainingState training, ReadOnlySpan<int> rows)
    {
        var (inputs, targets) = Gather(rows);
        return network.ComputeGradients(inputs, targets, training);
    }

    private static (float[] Inputs, float[] Targets) Gather(ReadOnlySpan<int> rows)
    {
        var (inputs, targets) = (new float[rows.Length * Tiny.InputSize], new float[rows.Length]);
        Data.CopyInputs(rows, inputs);
        Data.CopyTargets(rows, targets);
        return (inputs, targets);
    }

    private static Span<float> ParametersOf<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork> =>
        network.Parameters;

    private static TrainingState StateWith(string optimizer, float rate = 1f) =>
        new(Tiny.Info, optimizer == "Sgd" ? new Sgd(rate) : new Sgd(rate, momentum: 0.5f));
}
