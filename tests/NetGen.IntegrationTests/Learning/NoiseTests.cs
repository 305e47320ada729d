using Xunit;

namespace NetGen.IntegrationTests.Learning;

/// <summary>What dropout and noise draw depends on seed, sample, layer and unit, and on nothing else; predictions know neither.</summary>
[Trait("Category", "Numerics")]
public sealed class NoiseTests
{
    private const int Rows = 32;

    private readonly Noisy _network = new(seed: 1);
    private readonly TrainingState _training = new(Noisy.Info, new Sgd(0.1f), seed: 4);
    private readonly float[] _inputs = Samples.Inputs<Noisy>(Rows);
    private readonly float[] _targets = Samples.Targets<Noisy>(Rows);

    [Fact]
    public void PredictionsAreThoseOfTheSilentNetwork()
    {
        var (silent, expected, found) = (new Silent(seed: 1), new float[Rows * Noisy.OutputSize], new float[Rows * Noisy.OutputSize]);
        silent.PredictBatch(_inputs, expected);
        _network.PredictBatch(_inputs, found);
        Bits.Equal(expected, found);
        silent.Predict(_inputs.AsSpan(0, 5), expected.AsSpan(0, 2));
        _network.Predict(_inputs.AsSpan(0, 5), found.AsSpan(0, 2));
        Bits.Equal(expected, found);
        Assert.Equal(Silent.Info.ArchitectureHash, Noisy.Info.ArchitectureHash);
        Assert.NotEqual(expected, _network.Forward(_inputs, _training).ToArray());
    }

    [Fact]
    public void GradientsOfOneSampleAreTheSameTwice()
    {
        var loss = _network.ComputeGradients(_inputs, _targets, _training);
        var gradients = _training.Gradients.ToArray();
        Assert.Equal(loss, _network.ComputeGradients(_inputs, _targets, _training));
        Bits.Equal(gradients, _training.Gradients);
        Assert.Equal(0, _training.SampleNumber);

        _network.Update(_training);
        Assert.Equal(Rows, _training.SampleNumber);
        Assert.NotEqual(loss, _network.ComputeGradients(_inputs, _targets, _training));
    }

    [Fact]
    public void TheCutIntoBatchesChangesNoMask()
    {
        var whole = _network.Forward(_inputs, _training).ToArray();
        var (cut, inputs) = (new TrainingState(Noisy.Info, new Sgd(0f), seed: 4), 7 * Noisy.InputSize);
        var first = _network.Forward(_inputs.AsSpan(0, inputs), cut).ToArray();
        _network.Update(cut);
        var second = _network.Forward(_inputs.AsSpan(inputs), cut).ToArray();
        Bits.Equal(whole, [.. first, .. second]);
    }

    [Fact]
    public void AnotherSeedOrALaterSampleDrawsOtherMasks()
    {
        var outputs = _network.Forward(_inputs, _training).ToArray();
        Assert.NotEqual(outputs, _network.Forward(_inputs, new TrainingState(Noisy.Info, new Sgd(0.1f), seed: 5)).ToArray());
        _network.Update(_training);
        Assert.NotEqual(outputs, _network.Forward(_inputs, _training).ToArray());
    }

    [Fact]
    public void AnUpdateCountsItsRowsOnce()
    {
        _network.Forward(_inputs.AsSpan(0, 3 * Noisy.InputSize), _training);
        _network.Backward(_targets.AsSpan(0, 3 * Noisy.OutputSize), _training);
        _network.Update(_training);
        _network.Update(_training);
        Assert.Equal(3, _training.SampleNumber);
        _network.TrainBatch(_inputs, _targets, _training);
        Assert.Equal(3 + Rows, _training.SampleNumber);
    }

    [Fact]
    public void SingleRowsDrawWhatRowsOfABatchDraw()
    {
        var (inputs, targets) = (Samples.Inputs<NoisyTiny>(20), Samples.Targets<NoisyTiny>(20));
        var (one, other) = (new NoisyTiny(seed: 1), new NoisyTiny(seed: 1));
        var (fast, slow) = (new TrainingState(NoisyTiny.Info, new Sgd(0.1f)), new TrainingState(NoisyTiny.Info, new Sgd(0.1f)));
        for (var row = 0; row < 20; row++)
        {
            var (input, target) = (inputs.AsMemory(row * 3, 3), targets.AsMemory(row, 1));
            var loss = one.TrainBatch(input.Span, target.Span, fast);
            Assert.Equal(loss, other.ComputeGradients(input.Span, target.Span, slow));
            other.Update(slow);
            Assert.Equal(row + 1, fast.SampleNumber);
        }

        Bits.Equal(((INetwork<NoisyTiny>)other).Parameters, ((INetwork<NoisyTiny>)one).Parameters);
    }

    /// <summary>Steps of 20 rows, of one row and of 40, which is more than the network takes at once.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void ThreadsChangeNothing(int degree)
    {
        var data = Samples.Data<Noisy>(57);
        foreach (var batchSize in new[] { 20, 1, 40 })
        {
            var (expected, found) = (new Noisy(seed: 1), new Noisy(seed: 1));
            var loss = expected.Fit(data, new Adam(), epochs: 2, batchSize, seed: 3, degreeOfParallelism: 1).Last.Loss;
            Assert.Equal(loss, found.Fit(data, new Adam(), epochs: 2, batchSize, seed: 3, degreeOfParallelism: degree).Last.Loss);
            Bits.Equal(((INetwork<Noisy>)expected).Parameters, ((INetwork<Noisy>)found).Parameters);
        }
    }

    [Fact]
    public void FitDrawsWhatALoopOverTrainBatchDraws()
    {
        var data = Samples.Data<Noisy>(57);
        var (expected, found, state) = (new Noisy(seed: 1), new Noisy(seed: 1), new TrainingState(Noisy.Info, new Sgd(0.1f), seed: 3));
        found.Fit(data, state, epochs: 1, batchSize: 20);
        var sampler = new BatchSampler(57, batchSize: 20, seed: 3);
        sampler.Shuffle(0);
        var byHand = new TrainingState(Noisy.Info, new Sgd(0.1f), seed: 3);
        for (var batch = 0; batch < sampler.BatchCount; batch++)
        {
            var rows = sampler.Batch(batch).ToArray();
            expected.TrainBatch([.. rows.SelectMany(row => data.Input(row).ToArray())], [.. rows.SelectMany(row => data.Target(row).ToArray())], byHand);
        }

        Bits.Equal(((INetwork<Noisy>)expected).Parameters, ((INetwork<Noisy>)found).Parameters);
        Assert.Equal(57, state.SampleNumber);
        Assert.Equal(57, byHand.SampleNumber);
    }

    [Fact]
    public void ALargeBatchDrawsWhatItsRowsDraw()
    {
        // With a learning rate of 0 nothing changes but the losses, of which the mean must be the same however the rows are cut.
        var data = Samples.Data<Noisy>(60);
        var losses = new[] { 60, 20 }.Select(batchSize =>
            new Noisy(seed: 1).Fit(data, new Sgd(0f), epochs: 1, batchSize, seed: 3).Last.Loss).ToArray();
        Assert.Equal(losses[0], losses[1], tolerance: 1e-6 * losses[0]);
    }
}
