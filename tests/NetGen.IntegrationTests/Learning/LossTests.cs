using Xunit;

namespace NetGen.IntegrationTests.Learning;

/// <summary>The losses of training and of evaluation are the same, and sample weights mean what they say.</summary>
public abstract class LossTests<TNetwork>
    where TNetwork : class, INetwork<TNetwork>, INetworkVerbs
{
    private const float Tolerance = 1e-5f;

    private static readonly int Rows = int.Min(6, TNetwork.Info.MaxBatchSize);
    private static readonly int InputSize = TNetwork.Info.InputSize;
    private static readonly int OutputSize = TNetwork.Info.OutputSize;

    private readonly TNetwork _network = TNetwork.Create(5);
    private readonly TrainingState _training = new(TNetwork.Info, new Sgd(0.1f));
    private readonly float[] _inputs = Samples.Inputs<TNetwork>(Rows);
    private readonly float[] _targets = Samples.Targets<TNetwork>(Rows);

    [Fact]
    public void EvaluationGivesTheLossOfTheStep()
    {
        var loss = _network.ComputeGradients(_inputs, _targets, _training);
        var evaluation = _network.Evaluate(DataSet.FromTargets(_inputs, _targets, Rows));
        Assert.True(loss > 0);
        Assert.Equal(loss, evaluation.Loss, Tolerance * loss);
        Assert.Equal(Rows, evaluation.Count);
    }

    [Fact]
    public void EvaluationOfMoreRowsThanTheCapacityIsTheirMean()
    {
        var rows = (2 * TNetwork.Info.MaxBatchSize) + 1;
        var (inputs, targets) = (Samples.Inputs<TNetwork>(rows), Samples.Targets<TNetwork>(rows));
        var sum = 0.0;
        for (var row = 0; row < rows; row++)
        {
            sum += _network.ComputeGradients(inputs.AsSpan(row * InputSize, InputSize), targets.AsSpan(row * OutputSize, OutputSize), _training);
        }

        Assert.Equal(sum / rows, _network.Evaluate(DataSet.FromTargets(inputs, targets, rows)).Loss, Tolerance * sum / rows);
    }

    [Fact]
    public void AWeightOfZeroRemovesARow()
    {
        var kept = Compute(_inputs.AsSpan(InputSize), _targets.AsSpan(OutputSize), []);
        float[] weights = [0, .. Enumerable.Repeat(1f, Rows - 1)];
        Compare(kept, Compute(_inputs, _targets, weights));
    }

    [Fact]
    public void DoublingAllWeightsChangesNoBit()
    {
        float[] weights = [.. Enumerable.Range(1, Rows).Select(row => 0.3f * row)];
        var once = Compute(_inputs, _targets, weights);
        var twice = Compute(_inputs, _targets, [.. weights.Select(weight => 2 * weight)]);
        Assert.Equal(once.Loss, twice.Loss);
        Bits.Equal(once.Gradients, twice.Gradients);
        Assert.NotEqual(once.Loss, Compute(_inputs, _targets, []).Loss);
    }

    [Fact]
    public void AWeightEqualsRepetition()
    {
        // Rows 0, 1 and 1 again, against rows 0 and 1 of which the second counts twice.
        float[] inputs = [.. _inputs[..(2 * InputSize)], .. _inputs[InputSize..(2 * InputSize)]];
        float[] targets = [.. _targets[..(2 * OutputSize)], .. _targets[OutputSize..(2 * OutputSize)]];
        var repeated = Compute(inputs, targets, []);
        Compare(repeated, Compute(_inputs.AsSpan(0, 2 * InputSize), _targets.AsSpan(0, 2 * OutputSize), [1f, 2f]));
    }

    [Fact]
    public void WeightsOfOneAreNoWeights() =>
        Compare(Compute(_inputs, _targets, []), Compute(_inputs, _targets, [.. Enumerable.Repeat(1f, Rows)]));

    private (float Loss, float[] Gradients) Compute(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights)
    {
        var loss = _network.ComputeGradients(inputs, targets, _training, weights);
        return (loss, _training.Gradients.ToArray());
    }

    private static void Compare((float Loss, float[] Gradients) expected, (float Loss, float[] Gradients) found)
    {
        Assert.Equal(expected.Loss, found.Loss, Tolerance * expected.Loss);
        var scale = expected.Gradients.Max(float.Abs);
        Assert.True(scale > 0);
        Assert.All(expected.Gradients.Zip(found.Gradients), pair => Assert.Equal(pair.First, pair.Second, Tolerance * scale));
    }
}

public sealed class TinyLossTests : LossTests<Tiny>;

public sealed class DigitsLossTests : LossTests<Digits>;

public sealed class WideLossTests : LossTests<Wide>;

public sealed class MotleyLossTests : LossTests<Motley>;

public sealed class AbsoluteLossTests : LossTests<Absolute>;

public sealed class MarginsLossTests : LossTests<Margins>;

public sealed class SquaredMarginLossTests : LossTests<SquaredMargin>;

public sealed class CountsLossTests : LossTests<Counts>;

public sealed class DistilledLossTests : LossTests<Distilled>;

public sealed class LogCoshLossTests : LossTests<LogCoshRegression>;
