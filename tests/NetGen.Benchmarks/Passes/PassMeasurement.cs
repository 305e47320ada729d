using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.Passes;

/// <summary>Measures the pass of each optimizer against what its memory alone costs.</summary>
internal static class PassMeasurement
{
    internal const string Name = "optimizers";

    private const int MostMoments = 3;

    /// <summary>In L1 and L2, in L3 and beyond.</summary>
    internal static IReadOnlyList<int> Lengths { get; } = [1 << 12, 1 << 15, 1 << 18, 1 << 20];

    /// <summary>Measures one number of parameters.</summary>
    internal static PassReport Measure(int length, int rounds)
    {
        var copies = Enumerable.Range(0, MostMoments + 1).Select(moments => new CopyPass(length, moments));
        var passes = PassSubject.All.Select(subject => new OptimizerPass(subject.Optimizer, length));
        var collected = CleanRounds.Collect(rounds, new Race([.. copies, .. passes, new RootPass(length)]).Run);
        return new PassReport(
            length,
            [.. PassSubject.All.Select((subject, index) => Of(subject, MostMoments + 1 + index, length, collected))],
            collected.Median(times => times[^1] / length),
            collected);
    }

    private static PassFactor Of(PassSubject subject, int at, int length, CleanRounds rounds) => new(
        subject.Name,
        rounds.Median(times => times[at] / times[subject.Moments]),
        rounds.Median(times => times[at] / length));
}
