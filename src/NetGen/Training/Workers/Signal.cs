using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace NetGen;

/// <summary>
/// A number that one thread raises and others wait for until it has been reached. Who waits spins first, for as long as to fall asleep and
/// be woken would take: parts of a step end that close together, and if not, no more than as much again is lost. Then it sleeps. Allocates
/// nothing after construction.
/// </summary>
/// <remarks>
/// Only to spin burns the time slices that the awaited thread needs where both have one core. To offer the core in between does not part the
/// two: the system looks for a free core when it wakes a thread, not when one yields; and where another process wants the core, a yield can
/// last for its whole time slice.
/// </remarks>
internal sealed class Signal
{
    /// <summary>Between two looks at the clock.</summary>
    private const int Pauses = 50;

    private const long MicrosecondsToSleepAndWake = 50;

    private static readonly long LongSpin = Stopwatch.Frequency * MicrosecondsToSleepAndWake / 1_000_000;

    private readonly object _gate = new();
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
        if (!Spin(value))
        {
            Sleep(value);
        }
    }

    /// <summary>By their difference, which stays right when the numbers have wrapped around.</summary>
    private bool IsBelow(int value) => value - Volatile.Read(ref _counters.Value) > 0;

    /// <returns>Whether the number was reached.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Spin(int value)
    {
        var start = Stopwatch.GetTimestamp();
        do
        {
            for (var i = 0; i < Pauses; i++)
            {
                if (!IsBelow(value))
                {
                    return true;
                }

                Pause();
            }
        }
        while (Stopwatch.GetTimestamp() - start < LongSpin);
        return false;
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

    private void Sleep(int value)
    {
        lock (_gate)
        {
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
