using Xunit;

namespace NetGen.Tests.Training;

public sealed class WorkerTeamTests
{
    private const int Turns = 1000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void EachPartIsDoneOnceATurnAndSeesWhatAllDidBefore(int parts)
    {
        var (before, after) = (new int[parts], new int[parts]);
        using (var team = new WorkerTeam(parts, (part, count) => after[part] = before[(part + 1) % count] + 1))
        {
            for (var turn = 0; turn < Turns; turn++)
            {
                team.Run();
                (before, after) = (after, before);
            }
        }

        Assert.Equal(Enumerable.Repeat(Turns, parts), before);
    }

    [Fact]
    public void WhoWaitsLongIsWoken()
    {
        // Long enough to fall asleep: at first the workers, then one worker and the caller.
        var done = 0;
        using var team = new WorkerTeam(3, (part, _) =>
        {
            Thread.Sleep(part == 1 ? 3 : 0);
            Interlocked.Increment(ref done);
        });
        for (var turn = 1; turn <= 20; turn++)
        {
            Thread.Sleep(3);
            team.Run();
            Assert.Equal(3 * turn, Volatile.Read(ref done));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void WhatAPartThrowsIsThrownWhenTheOthersAreDone(int failing)
    {
        var failure = new InvalidTimeZoneException("thrown by a test");
        var done = 0;
        using var team = new WorkerTeam(3, (part, _) =>
        {
            if (part == failing)
            {
                throw failure;
            }

            Thread.Sleep(5);
            Interlocked.Increment(ref done);
        });
        Assert.Same(failure, Assert.Throws<InvalidTimeZoneException>(team.Run));
        Assert.Equal(2, Volatile.Read(ref done));
    }

    [Fact]
    public void ATeamThatNeverRanEnds() => new WorkerTeam(3, static (_, _) => { }).Dispose();
}
