using System.Diagnostics;
using NetGen.Benchmarks.Contestants;

namespace NetGen.Benchmarks.Measuring;

/// <summary>Runs a contestant until the JIT has nothing left to improve.</summary>
internal static class WarmUp
{
    // A method is compiled again, optimised, after 30 calls and a pause of 100 ms without new methods.
    private const int CallsToTierUp = 40;
    private const int Tiers = 3;
    private const int CalibrationTries = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <returns>How many units fill a slot.</returns>
    internal static long Run(Contestant contestant, TimeSpan slot)
    {
        contestant.Restart();
        for (var tier = 0; tier < Tiers; tier++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var call = 0; call < CallsToTierUp && Stopwatch.GetElapsedTime(start) < Longest; call++)
            {
                contestant.Run(2);
            }

            Thread.Sleep(Pause);
        }

        return CountFor(contestant, slot);
    }

    private static long CountFor(Contestant contestant, TimeSpan slot)
    {
        for (var count = 1L; ; count *= 2)
        {
            var elapsed = Shortest(contestant, count);
            if (elapsed >= slot / 2)
            {
                return long.Max(1, (long)(count * (slot / elapsed)));
            }
        }
    }

    /// <summary>The best of some tries: one that was interrupted would make the count too small for as long as the race lasts.</summary>
    private static TimeSpan Shortest(Contestant contestant, long count)
    {
        var shortest = TimeSpan.MaxValue;
        for (var i = 0; i < CalibrationTries; i++)
        {
            var start = Stopwatch.GetTimestamp();
            contestant.Run(count);
            var elapsed = Stopwatch.GetElapsedTime(start);
            shortest = elapsed < shortest ? elapsed : shortest;
        }

        return shortest;
    }
}
