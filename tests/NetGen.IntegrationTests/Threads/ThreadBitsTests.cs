using Xunit;

namespace NetGen.IntegrationTests.Threads;

/// <summary>However many threads train, the bits are those of a loop over TrainBatch.</summary>
[Trait("Category", "Numerics")]
public sealed class ThreadBitsTests
{
    private const int Epochs = 5;

    /// <summary>1, 2, 3, 7, and what Fit chooses.</summary>
    public static TheoryData<int?> Degrees => [.. new int?[] { 1, 2, 3, 7, null }];

    [Theory]
    [MemberData(nameof(Degrees))]
    public void OfATinyNet(int? degree)
    {
        Verify<Tiny>(new Sgd(0.1f), rows: 31, batchSize: 9, degree);
        Verify<Tiny>(new Sgd(0.1f, momentum: 0.9f), rows: 31, batchSize: 32, degree);
    }

    /// <summary>Its first phase is split by samples, so that gathering the rows is followed by reading them without a wait.</summary>
    [Theory]
    [MemberData(nameof(Degrees))]
    public void OfOneLayer(int? degree) => Verify<SquaredRegression>(new Sgd(0.1f), rows: 31, batchSize: 9, degree);

    [Theory]
    [MemberData(nameof(Degrees))]
    public void OfABinaryClassifier(int? degree) => Verify<Diagnosis>(new Adam(), rows: 100, batchSize: 32, degree);

    [Theory]
    [MemberData(nameof(Degrees))]
    public void OfAwkwardWidths(int? degree)
    {
        Verify<Awkward>(new Adam(), rows: 57, batchSize: 13, degree);
        Verify<Awkward>(new Sgd(0.1f, momentum: 0.9f, nesterov: true), rows: 57, batchSize: 8, degree);
    }

    /// <summary>Adapted before, because a loop over TrainBatch has nobody to do it.</summary>
    [Theory]
    [MemberData(nameof(Degrees))]
    public void OfScaledInputs(int? degree) => Verify<Scaled>(new Adam(), rows: 57, batchSize: 13, degree);

    /// <summary>Clipping by norm and constraints on columns make stages of their own.</summary>
    [Theory]
    [MemberData(nameof(Degrees))]
    public void OfClippingAndConstraints(int? degree)
    {
        Verify<Restrained>(new Adam(), rows: 57, batchSize: 13, degree);
        Verify<Restrained>(new Sgd(0.5f), rows: 57, batchSize: 8, degree);
        Verify<Bounded>(new Sgd(0.1f, momentum: 0.9f), rows: 57, batchSize: 8, degree);
        Verify<Penalized>(new Sgd(0.1f), rows: 57, batchSize: 9, degree);
    }

    /// <summary>Blocks of samples are cut elsewhere than rows.</summary>
    [Theory]
    [MemberData(nameof(Degrees))]
    public void OfBlocksOfSamples(int? degree)
    {
        Verify<Pictures>(new Adam(), rows: 100, batchSize: 19, degree);
        Verify<Sequences>(new Sgd(0.1f, momentum: 0.9f), rows: 100, batchSize: 33, degree);
    }

    /// <summary>What is measured of a batch is measured block by block, whoever does it.</summary>
    [Theory]
    [MemberData(nameof(Degrees))]
    public void OfNormalizedBatches(int? degree)
    {
        Verify<Normed>(new Adam(), rows: 100, batchSize: 40, degree);
        Verify<NormedInputs>(new Sgd(0.1f), rows: 57, batchSize: 19, degree);
    }

    [Theory]
    [MemberData(nameof(Degrees))]
    public void OfAGraph(int? degree) => Verify<Residual>(new Adam(), rows: 57, batchSize: 13, degree);

    /// <summary>A worker sums the gradients of all uses of the weights that are its share.</summary>
    [Theory]
    [MemberData(nameof(Degrees))]
    public void OfSharedWeights(int? degree)
    {
        Verify<Repeated>(new Sgd(0.1f), rows: 57, batchSize: 19, degree);
        Verify<Repeated>(new Adam(), rows: 57, batchSize: 19, degree);
    }

    [Fact]
    public Task OfTrainingsAtTheSameTime() => Task.WhenAll(Enumerable.Range(0, 4).Select(index => Task.Factory.StartNew(
        () => Verify<Awkward>(new Adam(), rows: 57, batchSize: 13, degree: 2 + (index % 2)), TaskCreationOptions.LongRunning)));

    private static void Verify<TNetwork>(Optimizer optimizer, int rows, int batchSize, int? degree)
        where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
    {
        var data = Samples.Data<TNetwork>(rows);
        var (expected, byHand) = (TNetwork.Create(1), new TrainingState(TNetwork.Info, optimizer));
        Adapt(expected, data);
        var losses = TrainByHand(expected, data, byHand, batchSize);
        var (network, training) = (TNetwork.Create(1), new TrainingState(TNetwork.Info, optimizer));
        Adapt(network, data);
        var history = network.Fit(data, training, Epochs, batchSize, seed: 5, degreeOfParallelism: degree);

        Bits.Equal(expected.Parameters, network.Parameters);
        Bits.Equal(byHand.Gradients, training.Gradients);
        Assert.Equal(losses, history.Epochs.Select(epoch => epoch.Loss));
        Assert.Equal(byHand.OptimizerState.Step, training.OptimizerState.Step);
        if (optimizer is Adam)
        {
            Bits.Equal(byHand.OptimizerState.Moment(1), training.OptimizerState.Moment(1));
        }
    }

    private static void Adapt<TNetwork>(TNetwork network, DataSet data)
        where TNetwork : class, INetwork<TNetwork>
    {
        if (TNetwork.Info.Normalization is not null)
        {
            network.Adapt(data);
        }
    }

    private static List<double> TrainByHand<TNetwork>(TNetwork network, DataSet data, TrainingState training, int batchSize)
        where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
    {
        var sampler = new BatchSampler(data.Count, batchSize, seed: 5);
        var losses = new List<double>();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            sampler.Shuffle(epoch);
            var sum = 0.0;
            for (var batch = 0; batch < sampler.BatchCount; batch++)
            {
                var rows = sampler.Batch(batch);
                var (inputs, targets) = (new float[rows.Length * data.InputSize], new float[rows.Length * data.TargetSize]);
                data.CopyInputs(rows, inputs);
                data.CopyTargets(rows, targets);
                sum += (double)network.TrainBatch(inputs, targets, training) * rows.Length;
            }

            losses.Add(sum / data.Count);
        }

        return losses;
    }
}
