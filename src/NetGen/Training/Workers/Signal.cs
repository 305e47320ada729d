using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace NetGen;

/// <summary>
/// A number that one thread raises and others wait for until it has been reached. Who waits spins first, for as long as to fall asleep and
/// be woken would take: parts of a step end that close together, and if not, no more than as much again is lost. Then it offers the core, in
/// case the thread it waits for needs it; then it sleeps. Allocates nothing after construction.
/// </summary>
/// <remarks>
/// Only to spin burns the time slices that the awaited thread needs. Only to offer the core gives it to whatever process wants it for
/// whole time slices, milliseconds for each wait; so once that has happened, waits sleep without offering it for a while.
/// </remarks>
internal sealed class Signal
{
    /// <summary>Between two looks at the clock.</summary>
    private const int Pauses = 50;

    private const long MicrosecondsToSleepAndWake = 50;
    private const int Yields = 100;

    /// <summary>So long a yield cost more than to fall asleep and be woken.</summary>
    private const long MicrosecondsOfALongYield = 100;

    /// <summary>So many that what a long yield costs is spread thin, and so few that a training recovers from a busy minute.</summary>
    private const int SleepsAfterALongYield = 1000;

    private static readonly long LongSpin = Stopwatch.Frequency * MicrosecondsToSleepAndWake / 1_000_000;
    private static readonly long LongYield = Stopwatch.Frequency * MicrosecondsOfALongYield / 1_000_000;

    private readonly object _gate = new();
    private int _sleepsBeforeYields;
    private Counters _counters;

    internal void Raise(int value)
    {
        // A full fence here and in Sleep: either the sleeper sees the value, or it is seen here and woken.
        Interlocked.Exchange(ref _counters.Value, value);
        if (Volatile.Read(ref _counters.Sleepers) > 0)
        {
            lock (_gate)
            {
                Monitor.PulseAll(_gate);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Await(int value)
    {
        Spin(value);
        for (var turn = 0; IsBelow(value); turn++)
        {
            if (turn < Yields && _sleepsBeforeYields == 0)
            {
                Yield();
            }
            else
            {
                Sleep(value);
            }
        }
    }

    /// <summary>By their difference, which stays right when the numbers have wrapped around.</summary>
    private bool IsBelow(int value) => value - Volatile.Read(ref _counters.Value) > 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Spin(int value)
    {
        var start = Stopwatch.GetTimestamp();
        do
        {
            for (var i = 0; i < Pauses; i++)
            {
                if (!IsBelow(value))
                {
                    return;
                }

                Pause();
            }
        }
        while (Stopwatch.GetTimestamp() - start < LongSpin);
    }

    private static void Pause()
    {
        if (X86Base.IsSupported)
        {
            X86Base.Pause();
        }
        else
        {
            Thread.SpinWait(1);
        }
    }

    private void Yield()
    {
        var start = Stopwatch.GetTimestamp();
        Thread.Yield();
        if (Stopwatch.GetTimestamp() - start > LongYield)
        {
            _sleepsBeforeYields = SleepsAfterALongYield;
        }
    }

    private void Sleep(int value)
    {
        lock (_gate)
        {
            _sleepsBeforeYields = int.Max(_sleepsBeforeYields - 1, 0);
            Interlocked.Increment(ref _counters.Sleepers);
            try
            {
                while (IsBelow(value))
                {
                    Monitor.Wait(_gate);
                }
            }
            finally
            {
                Interlocked.Decrement(ref _counters.Sleepers);
            }
        }
    }

    /// <summary>Two cache lines away from what other threads write: processors fetch lines in pairs.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Counters
    {
        [FieldOffset(128)]
        internal int Value;

        [FieldOffset(132)]
        internal int Sleepers;
    }
}
