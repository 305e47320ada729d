using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks.Measuring;

/// <summary>
/// Tells whether another thread shares the core, such as another machine's under the same hypervisor: two threads on one core each get a part of
/// the instructions it can start, which no system counts. A loop of eight chains of whole numbers needs all that a core alone can start; how much
/// longer it takes than the shortest time so far says how many somebody else has started.
/// </summary>
/// <remarks>
/// A chain of operations, or a loop of multiply-adds as the peak is measured with, leaves room for another thread and does not show it. What has
/// loads and stores between its multiply-adds does: on a shared Zen 3 W4 takes 24 us, alone 17. A core that was shared all the time is not told,
/// a clock that has fallen looks like company, and with several threads only the core of one is looked at.
/// </remarks>
internal static class CoreProbe
{
    /// <summary>Some 30 us: long beside the clock's resolution, short beside what is measured.</summary>
    private const int Turns = 40_000;

    private const int TriesToLearn = 100;

    private static double _shortest = double.PositiveInfinity;

    /// <summary>Looks for the shortest time; now and then, for a core that is shared at one time may not be at another.</summary>
    internal static void Learn()
    {
        for (var i = 0; i < TriesToLearn; i++)
        {
            Slowdown();
        }
    }

    /// <summary>How much longer the loop took than the shortest time, as a part of that.</summary>
    internal static double Slowdown()
    {
        var time = Time();
        _shortest = double.Min(_shortest, time);
        return (time / _shortest) - 1;
    }

    private static double Time()
    {
        var start = Stopwatch.GetTimestamp();
        _ = Count(Turns);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static long Count(int turns)
    {
        long a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8;
        for (var i = 0; i < turns; i++)
        {
            a += i;
            b ^= i;
            c += i;
            d ^= i;
            e += i;
            f ^= i;
            g += i;
            h ^= i;
        }

        // All of them count: what nobody reads could be left out.
        return a + b + c + d + e + f + g + h;
    }
}
