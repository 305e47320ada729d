using Xunit;

namespace NetGen.IntegrationTests.OwnLosses;

/// <summary>A loss of the user's own takes the place of the declared one, whole.</summary>
[Trait("Category", "Numerics")]
public sealed class OwnLossTests
{
    private static readonly DataSet Data = Samples.Data<Tiny>(31);

    public static TheoryData<int> Degrees => [1, 2, 3, 7];

    [Theory]
    [MemberData(nameof(Degrees))]
    public void TheSameFormulaGivesTheSameBits(int degree)
    {
        foreach (var optimizer in new Optimizer[] { new Sgd(0.1f, momentum: 0.9f), new Adam() })
        {
            var (declared, own) = (new Tiny(seed: 1), new Tiny(seed: 1));
            var expected = declared.Fit(Data, optimizer, epochs: 4, batchSize: 9, validation: Data);
            var found = own.Fit(Data, optimizer, epochs: 4, batchSize: 9, validation: Data, loss: new SquaredErrorByHand(), degreeOfParallelism: degree);
            Bits.Equal(ParametersOf(declared), ParametersOf(own));
            Assert.Equal(expected.Epochs.Select(report => report.Loss), found.Epochs.Select(report => report.Loss));
            Assert.Equal(expected.Last.ValidationLoss!.Value, found.Last.ValidationLoss!.Value, 1e-7);
        }
    }

    [Fact]
    public void SingleStepsAreThoseOfFit()
    {
        var (declared, own) = (new Tiny(seed: 1), new Tiny(seed: 1));
        var (state, ownState) = (new TrainingState(Tiny.Info, new Adam()), new TrainingState(Tiny.Info, new Adam()));
        var (inputs, targets, weights) = (Samples.Inputs<Tiny>(7), Samples.Targets<Tiny>(7), new[] { 1f, 0f, 2f, 1f, 0.5f, 3f, 1f });
        for (var step = 0; step < 3; step++)
        {
            Assert.Equal(
                declared.TrainBatch(inputs, targets, state, weights),
                own.TrainBatch(inputs, targets, ownState, loss: new SquaredErrorByHand(), sampleWeights: weights));
        }

        Bits.Equal(ParametersOf(declared), ParametersOf(own));
        Bits.Equal(state.Gradients, ownState.Gradients);
        Assert.Equal(3, ownState.OptimizerState.Step);
    }

    [Theory]
    [MemberData(nameof(Degrees))]
    public void ThreadsAndChunksChangeNoBit(int degree)
    {
        var data = Samples.Data<Awkward>(57);
        var (alone, together) = (new Awkward(seed: 1), new Awkward(seed: 1));
        var expected = alone.Fit(data, new Adam(), epochs: 3, batchSize: 31, loss: new ErrorToSignal(), degreeOfParallelism: 1);
        var found = together.Fit(data, new Adam(), epochs: 3, batchSize: 31, loss: new ErrorToSignal(), degreeOfParallelism: degree);
        Bits.Equal(ParametersOf(alone), ParametersOf(together));
        Assert.Equal(expected.Last with { Elapsed = default }, found.Last with { Elapsed = default });
        Assert.True(found.Last.Loss < found.Epochs[0].Loss);
    }

    [Fact]
    public void ALossSeesWholeBatchesAndInEvaluationTheWholeDataSet()
    {
        var loss = new SquaredErrorByHand();
        new Tiny(seed: 1).Fit(Samples.Data<Tiny>(100), new Adam(), epochs: 1, batchSize: 50, loss: loss);
        Assert.Equal(50, loss.LargestBatch);
        new Tiny(seed: 1).Evaluate(Samples.Data<Tiny>(100), loss);
        Assert.Equal(100, loss.LargestBatch);
    }

    [Fact]
    public void EvaluationIsThatOfAllRowsAtOnce()
    {
        var (network, data) = (new Awkward(seed: 1), Samples.Data<Awkward>(40));
        var (error, signal) = (0.0, 0.0);
        var output = new float[3];
        for (var row = 0; row < data.Count; row++)
        {
            network.PredictBatch(data.Input(row), output);
            for (var i = 0; i < 3; i++)
            {
                error += double.Pow((double)output[i] - data.Target(row)[i], 2);
                signal += double.Pow(data.Target(row)[i], 2);
            }
        }

        Assert.Equal(error / signal, network.Evaluate(data, new ErrorToSignal()).Loss, 1e-6);
    }

    [Fact]
    public void LabelsAreLaidOutAsTargets()
    {
        var (inputs, labels) = (Samples.Inputs<Digits>(40), Samples.Labels<Digits>(40));
        var targets = new float[400];
        for (var row = 0; row < 40; row++)
        {
            targets[(row * 10) + labels[row]] = 1f;
        }

        var (first, second) = (new Digits(seed: 1), new Digits(seed: 1));
        first.Fit(DataSet.FromLabels(inputs, labels, 10), new Adam(), epochs: 2, loss: new ErrorToSignal());
        second.Fit(DataSet.FromTargets(inputs, targets, 40), new Adam(), epochs: 2, loss: new ErrorToSignal());
        Bits.Equal(ParametersOf(first), ParametersOf(second));
    }

    [Fact]
    public void TargetsOutsideTheDeclaredRangeAreTaken()
    {
        var data = DataSet.FromTargets(Samples.Inputs<Digits>(2), Samples.Uniform(20, seed: 4), 2);
        Assert.Throws<ArgumentException>(() => new Digits(seed: 1).Fit(data, new Adam(), epochs: 1));
        Assert.Single(new Digits(seed: 1).Fit(data, new Adam(), epochs: 1, loss: new ErrorToSignal()).Epochs);
    }

    [Fact]
    public void ALossThatIsNotFiniteStopsFitAndChangesNothing()
    {
        var network = new Tiny(seed: 1);
        var training = new TrainingState(Tiny.Info, new Adam());
        Assert.Throws<NonFiniteLossException>(() => network.Fit(Data, training, epochs: 2, loss: new Broken()));
        Assert.True(double.IsNaN(network.TrainBatch([1, 2], [3], training, new Broken())));
        Bits.Equal(ParametersOf(new Tiny(seed: 1)), ParametersOf(network));
        Assert.Equal(0, training.OptimizerState.Step);
    }

    [Fact]
    public void WrongArgumentsAreRefused()
    {
        var network = new Tiny(seed: 1);
        var training = new TrainingState(Tiny.Info, new Adam());
        Assert.Throws<ArgumentNullException>("loss", () => network.TrainBatch([1, 2], [3], training, (ILoss)null!));
        Assert.Contains("Expected 1 values, found 2", Assert.Throws<ArgumentException>("targets", () => network.TrainBatch([1, 2], [3, 4], training, new ErrorToSignal())).Message);
        Assert.Throws<ArgumentException>("inputs", () => network.TrainBatch([1, float.NaN], [3], training, new ErrorToSignal()));
        Assert.Throws<ArgumentException>("training", () => network.TrainBatch([1, 2], [3], new TrainingState(Digits.Info, new Adam()), new ErrorToSignal()));
    }

    private static Span<float> ParametersOf<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork> =>
        network.Parameters;

    private sealed class Broken : ILoss
    {
        public double Compute(LossBatch batch, Span<float> outputGradient) => double.NaN;
    }
}
