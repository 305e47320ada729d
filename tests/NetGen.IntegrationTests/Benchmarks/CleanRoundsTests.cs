using NetGen.Benchmarks.Measuring;
using Xunit;

namespace NetGen.IntegrationTests.Benchmarks;

public class CleanRoundsTests
{
    [Fact]
    public void ALostRoundIsMeasuredAgainAndCounted()
    {
        var collected = Collect(wanted: 3, (1, 0), (100, 0.5), (2, 0.001), (3, 0));

        Assert.Equal([1, 2, 3], Times(collected));
        Assert.Equal((1, 0), (collected.Dropped, collected.Disturbed));
    }

    [Fact]
    public void OnAMachineThatIsNeverQuietTheLeastDisturbedRoundsCount()
    {
        var collected = Collect(wanted: 2, (1, 0.9), (2, 0.2), (3, 0.8), (4, 0), (5, 0.7), (6, 0.6));

        Assert.Equal([2, 4], Times(collected));
        Assert.Equal((4, 1), (collected.Dropped, collected.Disturbed));
    }

    [Fact]
    public void ARoundOnASharedCoreIsMeasuredAgain()
    {
        Queue<Round> rounds = new([new([1], 0) { Slowdown = 0.3 }, new([2], 0) { Slowdown = 0.01 }, new([3], 0)]);
        var collected = CleanRounds.Collect(wanted: 2, rounds.Dequeue);

        Assert.Equal([2, 3], Times(collected));
        Assert.Equal((1, 0), (collected.Dropped, collected.Disturbed));
    }

    [Theory]
    [InlineData(3.0, 9.0, 1.0, 3.0)]
    [InlineData(2.5, 4.0, 1.0, 2.0, 3.0)]
    public void TheMedianIsTheMiddleOrBetweenTheTwoInTheMiddle(double expected, params double[] values) =>
        Assert.Equal(expected, Medians.Of(values));

    [Fact]
    public void WarmUpDoesNotCount() => Assert.Equal(4, Medians.Of(runs: 3, warmUps: 2, run => run == 0 ? 1000 : run + 1));

    private static double[] Times(CleanRounds collected) => [.. collected.Rounds.Select(round => round.Times[0]).Order()];

    private static CleanRounds Collect(int wanted, params (double Time, double ShareTakenAway)[] rounds)
    {
        var next = 0;
        return CleanRounds.Collect(wanted, () =>
        {
            var (time, share) = rounds[next++];
            return new Round([time], share);
        });
    }
}
