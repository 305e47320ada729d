using System.Diagnostics;

namespace HowTrainingWorks.Backpropagation;

/// <summary>Times something short.</summary>
internal static class Stopwatching
{
    private const int Rounds = 5;

    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(10);

    /// <summary>The microseconds of one run, in the fastest of several rounds: what the machine can do when it is left alone.</summary>
    internal static double FastestMicroseconds(Action run)
    {
        run();
        return Enumerable.Range(0, Rounds).Min(_ => OneRound(run));
    }

    private static double OneRound(Action run)
    {
        var runs = 0;
        var watch = Stopwatch.StartNew();
        do
        {
            run();
            runs++;
        }
        while (watch.Elapsed < Round);

        return watch.Elapsed.TotalMicroseconds / runs;
    }
}
