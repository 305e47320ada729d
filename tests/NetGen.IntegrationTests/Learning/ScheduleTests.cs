using Xunit;

namespace NetGen.IntegrationTests.Learning;

/// <summary>Learning rates that change while a network trains.</summary>
[Trait("Category", "Numerics")]
public sealed class ScheduleTests
{
    private const int BatchSize = 8;
    private const int Epochs = 3;

    // Whole batches, so that a batch is a slice.
    private static readonly DataSet Data = Samples.Data<Wide>(5 * BatchSize);

    public static TheoryData<Optimizer> Rules =>
    [
        new Sgd(new CosineSchedule(0.1f, epochs: Epochs)),
        new Sgd(new WarmUp(1.5, 0.05f), momentum: 0.9f),
        new Adam(new OneCycleSchedule(1e-2f, epochs: Epochs)),
    ];

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void StepsByHandAtTheSamePositionsGiveTheBitsOfFit(Optimizer rule)
    {
        var (fitted, byHand) = (new Wide(seed: 1), new Wide(seed: 1));
        fitted.Fit(Data, rule, Epochs, BatchSize, seed: 7);
        var training = new TrainingState(Wide.Info, rule);
        var sampler = new BatchSampler(Data.Count, BatchSize, seed: 7);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            sampler.Shuffle(epoch);
            for (var batch = 0; batch < sampler.BatchCount; batch++)
            {
                training.Position = epoch + ((double)batch / sampler.BatchCount);
                Assert.Equal((float)rule.LearningRate.RateAt(training.Position), training.LearningRate);
                var (inputs, targets) = Rows(sampler.Batch(batch));
                byHand.TrainBatch(inputs, targets, training);
            }
        }

        Bits.Equal(((INetwork<Wide>)fitted).Parameters, ((INetwork<Wide>)byHand).Parameters);
    }

    [Fact]
    public void FitTellsThePlateauTheValidationLoss()
    {
        // Nothing learns at this rate, so that no epoch but the first is an improvement.
        var training = new TrainingState(Wide.Info, new Sgd(new ReduceOnPlateau(1e-30f, factor: 0.5f, patience: 1)));
        new Wide(seed: 1).Fit(Data, training, epochs: 5, validation: Data);
        Assert.Equal(0.25e-30f, training.LearningRate);
        Assert.Equal(4.0, training.Position, 1.0);
    }

    private static (float[] Inputs, float[] Targets) Rows(ReadOnlySpan<int> rows)
    {
        var inputs = new float[rows.Length * Data.InputSize];
        Data.CopyInputs(rows, inputs);
        return (inputs, [.. rows.ToArray().SelectMany(row => Data.Target(row).ToArray())]);
    }
}
