using System.Diagnostics;
using System.Globalization;

namespace NetGen.Benchmarks.Measuring;

/// <summary>
/// Tells how much of a span of time the measuring threads did not have the machine: time that the hypervisor gave to other machines
/// (steal), and time that other processes had the cores. Without Linux's /proc nothing is known and 0 is told.
/// </summary>
/// <param name="threads">How many threads are measured. Of one it is known how long it stood in line for a core.</param>
internal sealed class MachineWatch(int threads)
{
    private const int StealColumn = 8;
    private const double TicksPerSecond = 100;

    // Of /proc/stat: user, nice and system, and two kinds of interrupts; between them lies what is idle or waits for disks.
    private static readonly int[] BusyColumns = [1, 2, 3, 6, 7];

    private long _start;
    private double _stolen;
    private double _others;

    internal void Restart()
    {
        _stolen = Ticks(StealColumn);
        _others = OthersSeconds();
        _start = Stopwatch.GetTimestamp();
    }

    internal double ShareTakenAway()
    {
        var elapsed = Stopwatch.GetElapsedTime(_start).TotalSeconds;

        // What other processes do on cores that nobody needs here takes nothing away.
        var spare = threads == 1 ? 0 : (Environment.ProcessorCount - threads) * elapsed;
        return (Ticks(StealColumn) - _stolen + double.Max(0, OthersSeconds() - _others - spare)) / elapsed;
    }

    /// <summary>How long this thread has stood in line for a core since it began.</summary>
    internal static double WaitedSeconds() => Columns("/proc/thread-self/schedstat") is { Length: > 1 } columns ? columns[1] * 1e-9 : 0;

    private static double Ticks(params ReadOnlySpan<int> wanted)
    {
        var columns = Columns("/proc/stat");
        var sum = 0.0;
        foreach (var column in wanted)
        {
            sum += column < columns.Length ? columns[column] : 0;
        }

        return sum / TicksPerSecond;
    }

    private static double[] Columns(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var reader = new StreamReader(path);
        return
        [
            .. reader.ReadLine()!
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(column => double.TryParse(column, CultureInfo.InvariantCulture, out var number) ? number : 0),
        ];
    }

    private double OthersSeconds() => threads == 1 ? WaitedSeconds() : Ticks(BusyColumns) - Environment.CpuUsage.TotalTime.TotalSeconds;
}
