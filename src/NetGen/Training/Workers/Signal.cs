using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace NetGen;

/// <summary>
/// A number that one thread raises and others wait for. Who waits spins first, since a wait inside a training step takes less than a
/// microsecond; then gives its time slice away, in case the thread it waits for needs the core; then sleeps. Allocates nothing after
/// construction.
/// </summary>
internal sealed class Signal
{
    private const int Spins = 50;
    private const int Yields = 100;

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
        for (var turn = 0; Volatile.Read(ref _counters.Value) != value; turn++)
        {
            if (turn < Spins)
            {
                Pause();
            }
            else if (turn < Spins + Yields)
            {
                Thread.Yield();
            }
            else
            {
                Sleep(value);
            }
        }
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
                while (Volatile.Read(ref _counters.Value) != value)
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
