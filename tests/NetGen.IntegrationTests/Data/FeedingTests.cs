using NetGen.CompilerServices;
using Xunit;

namespace NetGen.IntegrationTests.Data;

/// <summary>However rows reach the steps of Fit, the bits are the same.</summary>
[Trait("Category", "Numerics")]
public sealed class FeedingTests
{
    private const int Rows = 50;

    private static readonly DataSet Data = Samples.Data<Wide>(Rows);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ReadAheadEqualsReadWhenNeeded(int threads) => Assert.Equal(Trained(Data, 1), Trained(Data.ReadAhead(), threads));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void AugmentationIsTheSameOnAnyThread(int threads)
    {
        var augmented = Data.Augment((input, random) => input[random.NextInt32(input.Length)] += random.NextNormal());
        Assert.Equal(Trained(augmented, 1), Trained(augmented, threads));
        Assert.Equal(Trained(augmented, 1), Trained(augmented.ReadAhead(), threads));
        Assert.Equal(Trained(augmented, 1), Trained(Data.ReadAhead().Augment((input, random) => input[random.NextInt32(input.Length)] += random.NextNormal()), threads));
        Assert.NotEqual(Trained(Data, 1), Trained(augmented, 1));
    }

    [Fact]
    public void AStreamTrainsAsByHand()
    {
        var (fitted, stepped) = (new Wide(seed: 1), new Wide(seed: 1));
        fitted.Fit(Stream(), new Adam(), epochs: 2, batchSize: 15);
        var training = new TrainingState(Wide.Info, new Adam());
        var (inputs, targets) = (Samples.Inputs<Wide>(Rows), Samples.Targets<Wide>(Rows));
        for (var step = 0; step < 8; step++)
        {
            var first = step % 4 * 15;
            var rows = int.Min(15, Rows - first);
            stepped.TrainBatch(inputs.AsSpan(first * Wide.InputSize, rows * Wide.InputSize), targets.AsSpan(first * Wide.OutputSize, rows * Wide.OutputSize), training);
        }

        Assert.Equal(ParametersOf(stepped), ParametersOf(fitted));
    }

    [Fact]
    public void AShuffledStreamIsTheSameOnAnyThread() => Assert.Equal(Trained(Stream().Shuffle(20), 1), Trained(Stream().Shuffle(20), 3));

    [Fact]
    public void LabelsAndWeightsAreReadAheadToo()
    {
        var data = DataSet.FromLabels(Samples.Inputs<Digits>(Rows), Samples.Labels<Digits>(Rows), 10).WithBalancedClassWeights();
        var (here, ahead) = (new Digits(seed: 1), new Digits(seed: 1));
        var expected = here.Fit(data, new Adam(), epochs: 2, batchSize: 7).Last;
        var found = ahead.Fit(data.ReadAhead(), new Adam(), epochs: 2, batchSize: 7).Last;
        Assert.Equal(expected with { Elapsed = default }, found with { Elapsed = default });
        Assert.Equal(Bits.Of(((INetwork<Digits>)here).Parameters), Bits.Of(((INetwork<Digits>)ahead).Parameters));
    }

    [Theory]
    [InlineData(0f, false)]
    [InlineData(0.9f, false)]
    [InlineData(0.9f, true)]
    public void TheStepForRowsEqualsThatForBatches(float momentum, bool nesterov) =>
        StepsOfRowsEqualThoseOfBatches<Tiny, float>(Samples.Data<Tiny>(30), new Sgd(0.1f, momentum, nesterov: nesterov), new(seed: 1), new(seed: 1));

    [Fact]
    public void TheStepForARowWithAClassEqualsThatForBatches() => StepsOfRowsEqualThoseOfBatches<Dozen, int>(
        DataSet.FromLabels(Samples.Inputs<Dozen>(30), Samples.Labels<Dozen>(30), Dozen.OutputSize), new Sgd(0.1f), new(seed: 1), new(seed: 1));

    /// <summary>Classifiers for targets and for classes, other small networks for targets, larger ones not at all.</summary>
    [Fact]
    public void OnlySmallNetworksHaveAStepForRows()
    {
        Assert.IsAssignableFrom<IRowTraining<float>>(new Dozen(seed: 1));
        Assert.IsNotAssignableFrom<IRowTraining<int>>(new Tiny(seed: 1));
        Assert.IsNotAssignableFrom<IRowTraining<float>>(new Wide(seed: 1));
        Assert.IsNotAssignableFrom<IRowTraining<int>>(new Digits(seed: 1));
    }

    private static void StepsOfRowsEqualThoseOfBatches<TNetwork, TTarget>(DataSet data, Sgd optimizer, TNetwork rows, TNetwork batches)
        where TNetwork : class, INetwork<TNetwork>
    {
        var (rowState, batchState) = (new TrainingState(TNetwork.Info, optimizer), new TrainingState(TNetwork.Info, optimizer));
        Assert.IsAssignableFrom<IRowTraining<TTarget>>(rows);
        var expected = batches.Fit(data, batchState, epochs: 3, batchSize: 1, callbacks: [new Nothing()]).Last;
        var found = rows.Fit(data, rowState, epochs: 3, batchSize: 1).Last;
        Assert.Equal(expected with { Elapsed = default }, found with { Elapsed = default });
        Assert.Equal(Bits.Of(batches.Parameters), Bits.Of(rows.Parameters));
        Assert.Equal((batchState.OptimizerState.Step, batchState.Position), (rowState.OptimizerState.Step, rowState.Position));
    }

    private static DataStream Stream()
    {
        var (inputs, targets) = (Samples.Inputs<Wide>(Rows), Samples.Targets<Wide>(Rows));
        return DataStream.From(() => Enumerable.Range(0, Rows), Wide.InputSize, Wide.OutputSize, (row, input, target) =>
        {
            inputs.AsSpan(row * Wide.InputSize, Wide.InputSize).CopyTo(input);
            targets.AsSpan(row * Wide.OutputSize, Wide.OutputSize).CopyTo(target);
        });
    }

    private static int[] Trained(TrainingData data, int threads)
    {
        var network = new Wide(seed: 1);
        network.Fit(data, new Adam(), epochs: 2, batchSize: 8, seed: 3, degreeOfParallelism: threads);
        return ParametersOf(network);
    }

    private static int[] ParametersOf(Wide network) => Bits.Of(((INetwork<Wide>)network).Parameters);

    private sealed class Nothing : TrainingCallback;
}
