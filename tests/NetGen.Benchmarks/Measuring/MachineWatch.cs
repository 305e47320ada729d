using System.Diagnostics;
using System.Globalization;

namespace NetGen.Benchmarks.Measuring;

/// <summary>
/// Tells how much of a span of time the measuring thread did not have the machine: time that the hypervisor gave to other machines
/// (steal), and time that the thread could have run while another ran. Without Linux's /proc nothing is known and 0 is told.
/// </summary>
internal sealed class MachineWatch
{
    private const int StealColumn = 8;
    private const double TicksPerSecond = 100;

    private long _start;
    private double _stolen;
    private double _waited;

    internal void Restart()
    {
        _stolen = StolenSeconds();
        _waited = WaitedSeconds();
        _start = Stopwatch.GetTimestamp();
    }

    internal double ShareTakenAway()
    {
        var elapsed = Stopwatch.GetElapsedTime(_start).TotalSeconds;
        return (StolenSeconds() - _stolen + WaitedSeconds() - _waited) / elapsed;
    }

    private static double StolenSeconds() => Number("/proc/stat", StealColumn) / TicksPerSecond;

    /// <summary>How long this thread has stood in line for a core since it began.</summary>
    internal static double WaitedSeconds() => Number("/proc/thread-self/schedstat", 1) * 1e-9;

    private static double Number(string path, int column)
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        using var reader = new StreamReader(path);
        var columns = reader.ReadLine()!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return column < columns.Length ? double.Parse(columns[column], CultureInfo.InvariantCulture) : 0;
    }
}
