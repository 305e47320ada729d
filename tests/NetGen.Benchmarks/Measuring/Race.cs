using System.Diagnostics;
using NetGen.Benchmarks.Contestants;

namespace NetGen.Benchmarks.Measuring;

/// <summary>Contestants that are measured in turn, so that whatever slows the machine for a while slows all of them.</summary>
internal sealed class Race
{
    private const int Tries = 4;

    /// <summary>What took more slots is not measured again.</summary>
    private const int MostSlotsAgain = 4;

    private static readonly TimeSpan Slot = TimeSpan.FromMilliseconds(15);

    private readonly Contestant[] _contestants;
    private readonly long[] _counts;
    private readonly int _threads;
    private readonly MachineWatch _watch;

    /// <summary>Warms the contestants up and finds out how many units fill a slot.</summary>
    /// <param name="contestants">Those who take turns.</param>
    /// <param name="threads">How many threads the busiest of them has.</param>
    internal Race(IEnumerable<Contestant> contestants, int threads = 1)
    {
        _threads = threads;
        _watch = new MachineWatch(threads);
        _contestants = [.. contestants];
        _counts = [.. _contestants.Select(contestant =>
        {
            CoreProbe.Learn();
            return WarmUp.Run(contestant, Slot);
        })];
    }

    /// <summary>Measures each contestant once.</summary>
    internal Round Run()
    {
        _watch.Restart();
        var times = new double[_contestants.Length];
        var slowdown = 0.0;
        for (var i = 0; i < times.Length; i++)
        {
            (times[i], var least) = TimeAlone(_contestants[i], _counts[i]);
            slowdown = double.Max(slowdown, least);
        }

        return new Round(times, _watch.ShareTakenAway()) { Slowdown = slowdown };
    }

    /// <summary>
    /// Measures a contestant, and again where another thread had a part of the core; the run that had most of it counts. One whose unit is much
    /// longer than a slot has company some of the time whatever one does, and is taken as it comes.
    /// </summary>
    private (double Time, double Slowdown) TimeAlone(Contestant contestant, long count)
    {
        var best = (Time: 0.0, Slowdown: double.PositiveInfinity);
        for (var i = 0; i < Tries && best.Slowdown > CleanRounds.TolerableSlowdown; i++)
        {
            var before = CoreProbe.Slowdown();
            var time = Time(contestant, count);
            var isLong = time * count > MostSlotsAgain * Slot.TotalNanoseconds;
            var slowdown = isLong ? 0 : double.Max(before, CoreProbe.Slowdown());
            if (slowdown < best.Slowdown)
            {
                best = (time, slowdown);
                contestant.Keep();
            }
        }

        return best;
    }

    /// <returns>Nanoseconds for one unit.</returns>
    private double Time(Contestant contestant, long count)
    {
        contestant.Restart();

        // What a restart has moved comes back into the caches before the clock runs.
        contestant.Run(long.Max(1, count / 16));
        var waited = MachineWatch.WaitedSeconds();
        var start = Stopwatch.GetTimestamp();
        contestant.Run(count);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;

        // While another process had its only core the contestant did nothing; with several threads the others may have gone on.
        var lost = _threads == 1 ? MachineWatch.WaitedSeconds() - waited : 0;
        return (elapsed - lost) * 1e9 / count;
    }
}
