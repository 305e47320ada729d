using Xunit;

namespace NetGen.IntegrationTests.Learning;

/// <summary>One seed, one result.</summary>
[Trait("Category", "Numerics")]
public sealed class ReproducibilityTests
{
    private static readonly DataSet Data = Samples.Data<Wide>(50);

    [Fact]
    public void TheSameSeedsGiveTheSameBits()
    {
        Assert.Equal(Trained(seed: 1, order: 1), Trained(seed: 1, order: 1));
        Assert.NotEqual(Trained(seed: 1, order: 1), Trained(seed: 2, order: 1));
        Assert.NotEqual(Trained(seed: 1, order: 1), Trained(seed: 1, order: 2));
    }

    [Fact]
    public void ATrainingInTwoPartsEqualsOneAtOnce()
    {
        var (whole, parts) = (new Wide(seed: 1), new Wide(seed: 1));
        var (wholeState, partsState) = (new TrainingState(Wide.Info, new Adam()), new TrainingState(Wide.Info, new Adam()));
        var expected = whole.Fit(Data, wholeState, epochs: 5, validation: Data, seed: 3);
        var first = parts.Fit(Data, partsState, epochs: 2, validation: Data, seed: 3);
        var second = parts.Fit(Data, partsState, epochs: 3, validation: Data, seed: 3);
        Assert.Equal(ParametersOf(whole), ParametersOf(parts));
        Assert.Equal(Bits.Of(wholeState.OptimizerState.Moment(1)), Bits.Of(partsState.OptimizerState.Moment(1)));
        Assert.Equal(wholeState.OptimizerState.Step, partsState.OptimizerState.Step);
        Assert.Equal(5, partsState.Epoch);
        Assert.Equal(
            expected.Epochs.Select(report => report with { Elapsed = default }),
            first.Epochs.Concat(second.Epochs).Select(report => report with { Elapsed = default }));
    }

    [Fact]
    public void FitWithAnOptimizerStartsFresh()
    {
        var optimizer = new Adam();
        var (first, second) = (new Wide(seed: 1), new Wide(seed: 1));
        first.Fit(Data, optimizer, epochs: 2);
        new Wide(seed: 5).Fit(Data, optimizer, epochs: 1);
        second.Fit(Data, new TrainingState(Wide.Info, optimizer), epochs: 2);
        Assert.Equal(ParametersOf(first), ParametersOf(second));
    }

    [Fact]
    public void ACloneSharesNothing()
    {
        var network = new Wide(seed: 1);
        var before = ParametersOf(network);
        var clone = network.Clone();
        Assert.Equal(before, ParametersOf(clone));
        clone.Fit(Data, new Adam(), epochs: 1);
        Assert.Equal(before, ParametersOf(network));
        Assert.NotEqual(before, ParametersOf(clone));
    }

    private static int[] Trained(ulong seed, ulong order)
    {
        var network = new Wide(seed);
        network.Fit(Data, new Adam(), epochs: 2, batchSize: 8, seed: order);
        return ParametersOf(network);
    }

    private static int[] ParametersOf(Wide network) => Bits.Of(((INetwork<Wide>)network).Parameters);
}
