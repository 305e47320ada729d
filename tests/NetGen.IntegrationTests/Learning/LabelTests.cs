using Xunit;

namespace NetGen.IntegrationTests.Learning;

/// <summary>Labels are one-hot targets in fewer words.</summary>
public sealed class LabelTests
{
    private readonly float[] _inputs = Samples.Inputs<Digits>(20);
    private readonly int[] _labels = Samples.Labels<Digits>(20);
    private readonly float[] _targets = Samples.Targets<Digits>(20);

    [Fact]
    public void AStepOnLabelsEqualsOneOnTargets()
    {
        var (first, second) = (new Digits(seed: 1), new Digits(seed: 1));
        var (labelled, targeted) = (new TrainingState(Digits.Info, new Adam()), new TrainingState(Digits.Info, new Adam()));
        for (var step = 0; step < 5; step++)
        {
            Assert.Equal(first.TrainBatch(_inputs, _labels, labelled), second.TrainBatch(_inputs, _targets, targeted));
        }

        Bits.Equal(((INetwork<Digits>)second).Parameters, ((INetwork<Digits>)first).Parameters);
    }

    [Fact]
    public void FitAndEvaluateOnLabelsEqualThoseOnTargets()
    {
        var (first, second) = (new Digits(seed: 1), new Digits(seed: 1));
        var (labelled, targeted) = (DataSet.FromLabels(_inputs, _labels, classCount: 10), DataSet.FromTargets(_inputs, _targets, 20));
        var expected = second.Fit(targeted, new Adam(), epochs: 3, batchSize: 7, validation: targeted).Last;
        var found = first.Fit(labelled, new Adam(), epochs: 3, batchSize: 7, validation: labelled).Last;
        Assert.Equal(expected with { Elapsed = default }, found with { Elapsed = default });
        Assert.NotNull(found.Accuracy);
        Assert.Equal(second.Evaluate(targeted), first.Evaluate(labelled));
    }

    // The two ways to hand over the same gradient: by the outputs through softmax's Jacobian, and by the logits.
    [Fact]
    public void AStepByHandEqualsTheLossOfTheDeclaration()
    {
        var network = new Digits(seed: 1);
        var training = new TrainingState(Digits.Info, new Sgd(0.1f));
        network.ComputeGradients(_inputs, _labels, training);
        var expected = training.Gradients.ToArray();
        var scale = expected.Max(float.Abs);

        var outputs = network.Forward(_inputs, training).ToArray();
        network.BackwardFromLogits([.. outputs.Zip(_targets, (output, target) => (output - target) / 20f)], training);
        Assert.All(expected.Zip(training.Gradients.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-5f * scale));

        training.Gradients.Clear();
        network.Backward([.. outputs.Zip(_targets, (output, target) => -target / output / 20f)], training);
        Assert.All(expected.Zip(training.Gradients.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-4f * scale));
    }
}
