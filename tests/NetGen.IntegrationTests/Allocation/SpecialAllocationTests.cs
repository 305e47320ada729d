using Xunit;

namespace NetGen.IntegrationTests.Allocation;

/// <summary>The verbs that only some networks have, and Fit.</summary>
public sealed class SpecialAllocationTests
{
    private const int Rows = 4;

    private readonly Digits _digits = new(seed: 1);
    private readonly TrainingState _training = new(Digits.Info, new Adam());
    private readonly float[] _inputs = Samples.Inputs<Digits>(Rows);
    private readonly int[] _labels = Samples.Labels<Digits>(Rows);

    [Fact]
    public void TheMeasureSeesAnAllocation() => Assert.True(Allocated.Bytes(() => GC.KeepAlive(new byte[100])) >= 100);

    [Fact]
    public void PredictClass() => Allocated.Nothing(() => _digits.PredictClass(_inputs.AsSpan(0, Digits.InputSize)));

    [Fact]
    public void ComputeGradientsFromLabels() => Allocated.Nothing(() => _digits.ComputeGradients(_inputs, _labels, _training));

    [Fact]
    public void TrainBatchFromLabels() => Allocated.Nothing(() => _digits.TrainBatch(_inputs, _labels, _training));

    [Fact]
    public void BackwardFromLogits()
    {
        var gradient = new float[Rows * Digits.OutputSize];
        Allocated.Nothing(() =>
        {
            _digits.Forward(_inputs, _training);
            _digits.BackwardFromLogits(gradient, _training);
        });
    }

    [Fact]
    public void PredictANumber()
    {
        var tiny = new Tiny(seed: 1);
        float[] input = [1, 2];
        Allocated.Nothing(() => tiny.Predict(input));
    }

    [Fact]
    public void TheParametersOfALayer()
    {
        Allocated.Nothing(() =>
        {
            _digits.Hidden.Weights[0, 0] += _digits.Hidden.WeightGradients(_training)[0, 0];
            _digits.Hidden.Biases[0] += _digits.Hidden.BiasGradients(_training)[0];
        });
    }

    [Fact]
    public void FitAllocatesForReportsButNotForSteps()
    {
        // One report with its boxed numbers and stopwatch.
        const int BytesPerEpoch = 512;
        var few = BytesOfFit(epochs: 2, rows: 40);
        var many = BytesOfFit(epochs: 22, rows: 40);
        Assert.InRange(many - few, 1, 20 * BytesPerEpoch);

        // Ten times the steps, in as many epochs: only the order of rows is longer.
        var longer = BytesOfFit(epochs: 2, rows: 400);
        Assert.InRange(longer - few, 0, (400 * sizeof(int)) + BytesPerEpoch);
    }

    private static long BytesOfFit(int epochs, int rows)
    {
        var data = Samples.Data<Tiny>(rows);
        long Measure() => Allocated.Bytes(() => new Tiny(seed: 1).Fit(data, new Adam(), epochs, batchSize: 4, validation: data));
        Measure();
        return Measure();
    }
}
