using NetGen.CompilerServices;
using NetGen.IntegrationTests.Allocation;
using Xunit;

namespace NetGen.IntegrationTests.Learning;

/// <summary>Layers that train differently from the others: frozen, or with a learning rate or a weight decay of their own.</summary>
[Trait("Category", "Numerics")]
public sealed class LayerFactorTests
{
    private const int BatchSize = 8;
    private const int Epochs = 2;

    private static readonly DataSet Data = Samples.Data<Wide>(4 * BatchSize);

    public static TheoryData<Optimizer> Rules =>
    [
        new Sgd(0.1f),
        new Sgd(0.1f, momentum: 0.9f, nesterov: true),
        new Sgd(0.1f, momentum: 0.9f, dampening: 0.5f, weightDecay: 0.1f),
        new AdamW(1e-2f, weightDecay: 0.1f),
        new RProp(),
    ];

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void EveryPathGivesTheSameBits(Optimizer rule)
    {
        var expected = Fitted(rule, threads: 1);
        Assert.NotEqual(expected, BitsOf(Fit(rule, threads: 1, static _ => { })));
        Assert.Equal(expected, Fitted(rule, threads: 3));
        Assert.Equal(expected, ByHand(rule, (network, inputs, targets, training) => network.TrainBatch(inputs, targets, training)));
        Assert.Equal(expected, ByHand(rule, (network, inputs, targets, training) =>
        {
            network.ComputeGradients(inputs, targets, training);
            network.Update(training);
        }));
    }

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void AFrozenLayerStaysAndTheOthersLearn(Optimizer rule)
    {
        var before = new Wide(seed: 1);
        var after = Fit(rule, threads: 1, training => training.Freeze("Dense2"));
        foreach (var tensor in Wide.Info.Tensors)
        {
            var (old, now) = (Tensor(before, tensor), Tensor(after, tensor));
            Assert.Equal(tensor.Layer == "Dense2", old.SequenceEqual(now));
        }
    }

    [Fact]
    public void WithFactorsOf1AndAfterUnfreezingAllIsAsItWas()
    {
        var rule = new Sgd(0.1f, momentum: 0.9f);
        var changed = Fit(rule, threads: 1, static training =>
        {
            training.Freeze("Dense1");
            training.ScaleLearningRate("Dense1", 1);
            training.ScaleWeightDecay("Dense3", 1);
            training.Unfreeze("Dense1");
            Assert.NotEqual(DescentRule.None, training.Rule);
        });
        Assert.Equal(BitsOf(Fit(rule, threads: 1, static _ => { })), BitsOf(changed));
    }

    [Fact]
    public void HalfTheRateForAllLayersIsHalfTheRate()
    {
        var halved = Fit(new Sgd(0.5f, momentum: 0.9f), threads: 1, static training =>
        {
            foreach (var layer in Wide.Info.Layers)
            {
                training.ScaleLearningRate(layer.Name, 0.5f);
            }
        });
        Assert.Equal(BitsOf(Fit(new Sgd(0.25f, momentum: 0.9f), threads: 1, static _ => { })), BitsOf(halved));
    }

    [Theory]
    [InlineData(false, 1f)]
    [InlineData(true, 0.75f)]
    public void WeightsDecayAndBiasesOnlyWhenAsked(bool decaysAll, float expectedBias)
    {
        var network = new Wide(seed: 1);
        var training = new TrainingState(Wide.Info, new Sgd(0.5f, weightDecay: 0.5f) { DecaysAllParameters = decaysAll });
        training.ScaleWeightDecay("Dense2", 0);
        foreach (var layer in new[] { network.Dense1, network.Dense2 })
        {
            layer.Weights[0, 0] = 1;
            layer.Biases[0] = 1;
        }

        // No gradient has been computed, so all are 0.
        network.Update(training);
        Assert.Equal((0.75f, expectedBias), (network.Dense1.Weights[0, 0], network.Dense1.Biases[0]));
        Assert.Equal((1, 1), (network.Dense2.Weights[0, 0], network.Dense2.Biases[0]));
    }

    [Fact]
    public void UnknownLayersAndFactorsOutOfRangeAreRefusedAndNothingChanges()
    {
        var training = new TrainingState(Wide.Info, new Sgd(0.1f));
        var rule = training.Rule;
        var error = Assert.Throws<ArgumentException>("layer", () => training.Freeze("Hidden"));
        Assert.Contains("Expected one of the layers with parameters, Dense1, Dense2, Dense3; found Hidden.", error.Message);
        Assert.Throws<ArgumentException>("layer", () => training.Unfreeze("dense1"));
        Assert.Throws<ArgumentException>("layer", () => training.ScaleLearningRate("", 2));
        Assert.Throws<ArgumentNullException>("layer", () => training.Freeze(null!));
        Assert.Throws<ArgumentOutOfRangeException>("factor", () => training.ScaleLearningRate("Dense1", -1));
        Assert.Throws<ArgumentOutOfRangeException>("factor", () => training.ScaleWeightDecay("Dense1", float.NaN));
        Assert.Equal(rule, training.Rule);
        Assert.Single(training.OptimizerState.Groups);
    }

    [Fact]
    public void ALayerThatSharesItsWeightsLeadsToTheirOwner()
    {
        var error = Assert.Throws<ArgumentException>("layer", () => new TrainingState(Repeated.Info, new Sgd(0.1f)).Freeze("Dense2"));
        Assert.Contains("Expected Shared, the layer that owns the weights of Dense2; found Dense2.", error.Message, StringComparison.Ordinal);
        Assert.Equal([null, "Shared", null, "Shared", null], Repeated.Info.Layers.Select(layer => layer.SharedWith));
    }

    [Fact]
    public void AStepWithFactorsAllocatesNothing()
    {
        var network = new Wide(seed: 1);
        var training = new TrainingState(Wide.Info, new AdamW());
        Vary(training);
        var (inputs, targets) = (Samples.Inputs<Wide>(BatchSize), Samples.Targets<Wide>(BatchSize));
        Allocated.Nothing(() => network.TrainBatch(inputs, targets, training));
    }

    private static void Vary(TrainingState training)
    {
        training.ScaleLearningRate("Dense1", 0.3f);
        training.ScaleWeightDecay("Dense3", 2);
        training.Freeze("Dense2");
    }

    private static int[] Fitted(Optimizer rule, int threads) => BitsOf(Fit(rule, threads, Vary));

    private static Wide Fit(Optimizer rule, int threads, Action<TrainingState> vary)
    {
        var network = new Wide(seed: 1);
        var training = new TrainingState(Wide.Info, rule);
        vary(training);
        network.Fit(Data, training, Epochs, BatchSize, seed: 7, degreeOfParallelism: threads);
        return network;
    }

    private static int[] ByHand(Optimizer rule, Action<Wide, float[], float[], TrainingState> step)
    {
        var network = new Wide(seed: 1);
        var training = new TrainingState(Wide.Info, rule);
        Vary(training);
        var sampler = new BatchSampler(Data.Count, BatchSize, seed: 7);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            sampler.Shuffle(epoch);
            for (var batch = 0; batch < sampler.BatchCount; batch++)
            {
                var rows = sampler.Batch(batch).ToArray();
                var inputs = new float[rows.Length * Data.InputSize];
                Data.CopyInputs(rows, inputs);
                step(network, inputs, [.. rows.SelectMany(row => Data.Target(row).ToArray())], training);
            }
        }

        return BitsOf(network);
    }

    private static float[] Tensor(Wide network, TensorInfo tensor)
    {
        var values = new float[tensor.Count];
        tensor.In(((INetwork<Wide>)network).Parameters).CopyTo(values);
        return values;
    }

    private static int[] BitsOf(Wide network) => Bits.Of(((INetwork<Wide>)network).Parameters);
}
