using Xunit;

namespace NetGen.Tests.Schedules;

/// <summary>Reductions by the rules of PyTorch's ReduceLROnPlateau, followed by hand.</summary>
public sealed class ReduceOnPlateauTests
{
    [Fact]
    public void TheRateFallsWhenPatienceIsExceeded()
    {
        var state = StateOf(new ReduceOnPlateau(1, factor: 0.5f, patience: 2));
        Check(state, [(5, 1), (4, 1), (4, 1), (4.1, 1), (4, 0.5f), (4, 0.5f), (4, 0.5f), (4, 0.25f), (3, 0.25f)]);
    }

    [Fact]
    public void AnImprovementMustExceedTheThreshold()
    {
        // 0.95 of the best, 10 and later 9.4, is 9.5 and 8.93.
        var state = StateOf(new ReduceOnPlateau(1, factor: 0.5f, patience: 0, threshold: 0.05f));
        Check(state, [(10, 1), (9.6, 0.5f), (9.4, 0.5f), (9, 0.25f), (8.9, 0.25f)]);
    }

    [Fact]
    public void EpochsAfterAReductionDoNotCount()
    {
        var state = StateOf(new ReduceOnPlateau(1, factor: 0.5f, patience: 0, coolDown: 2));
        Check(state, [(1, 1), (1, 0.5f), (1, 0.5f), (1, 0.5f), (1, 0.25f)]);
    }

    [Fact]
    public void NothingFallsBelowTheMinimum()
    {
        var state = StateOf(new ReduceOnPlateau(1, factor: 0.1f, patience: 0, minimum: 0.05f));
        Check(state, [(1, 1), (1, 0.1f), (1, 0.05f), (1, 0.05f)]);
    }

    [Fact]
    public void AnotherScheduleMayBeReducedAndTheWholeBeWarmedUp()
    {
        var state = StateOf(new WarmUp(2, new ReduceOnPlateau(new StepSchedule(1, every: 1, factor: 0.5f), factor: 0.1f, patience: 0), startFactor: 0.5f));
        state.Observe(1);
        state.Observe(1);
        Assert.Equal(0.05f, state.LearningRate);
        state.Position = 3;
        Assert.Equal(0.05f, state.LearningRate);
        state.Position = 4;
        Assert.Equal(0.025f, state.LearningRate);
    }

    [Fact]
    public void TwoTrainingsDoNotShareWhatItRemembersAndACopyDoes()
    {
        var rule = new Sgd(new ReduceOnPlateau(1, factor: 0.5f, patience: 0));
        var (one, other) = (rule.CreateState(1), rule.CreateState(1));
        one.Observe(1);
        one.Observe(1);
        Assert.Equal(0.5f, one.LearningRate);
        Assert.Equal(1, other.LearningRate);
        other.CopyFrom(one);
        Assert.Equal(0.5f, other.LearningRate);
        other.Observe(1);
        Assert.Equal(0.25f, other.LearningRate);
    }

    private static OptimizerState StateOf(Schedule schedule) => new Sgd(schedule).CreateState(1);

    private static void Check(OptimizerState state, (double Loss, float Rate)[] epochs)
    {
        foreach (var (loss, rate) in epochs)
        {
            state.Observe(loss);
            Assert.Equal(rate, state.LearningRate, 1e-7f);
        }
    }
}
