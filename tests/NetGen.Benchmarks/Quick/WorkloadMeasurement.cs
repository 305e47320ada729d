using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Peak;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Quick;

/// <summary>Measures a workload against its peers and the core's peak, in turns.</summary>
internal static class WorkloadMeasurement
{
    private const int AllocationUnits = 100;

    // Positions in a round's times.
    private const int Subject = 0;
    private const int ManagedPeakAt = 1;

    internal static WorkloadReport Measure(Workload workload, int rounds)
    {
        var subject = workload.NetGen(workload.Problem);
        var peers = Entrants.PeersOf(workload);
        var nativePeak = Entrant.Of("c_peak", () => new YardstickPeak());
        var reads = ReadsOf(workload);
        Agreement.Require(workload, subject, peers);

        Entrant[] others = [nativePeak, .. reads, .. peers];
        Contestant[] present = [subject, new ManagedPeak(), .. others.Select(entrant => entrant.Contestant).OfType<Contestant>()];
        var collected = CleanRounds.Collect(rounds, new Race(present).Run);
        var allocated = Allocations.PerUnit(subject, AllocationUnits);
        Array.ForEach(present, contestant => contestant.Dispose());
        int? PositionOf(Entrant entrant) => entrant.Contestant is { } contestant ? Array.IndexOf(present, contestant) : null;
        var nativePeakAt = PositionOf(nativePeak);
        return new WorkloadReport
        {
            Workload = workload,
            Rounds = collected,
            Nanoseconds = collected.Median(times => times[Subject]),
            PeakPercent = collected.Median(times => 100 * workload.Flops / times[Subject] / PeakGflops(times, nativePeakAt)),
            ReadPercent = reads.Select(PositionOf).OfType<int>().ToList() is { Count: > 0 } readsAt
                ? collected.Median(times => 100 * readsAt.Min(at => times[at]) / times[Subject])
                : null,
            AllocatedBytes = allocated,
            ManagedPeakGflops = collected.Median(times => ManagedPeak.Flops / times[ManagedPeakAt]),
            YardstickPeakGflops = nativePeakAt is { } at ? collected.Median(times => ManagedPeak.Flops / times[at]) : null,
            Ratios = [.. peers.Select(peer => RatioOf(peer, PositionOf(peer), collected))],
        };
    }

    /// <summary>Reading as many floats as a single row's prediction needs, in C# and in C: the faster counts.</summary>
    private static IReadOnlyList<Entrant> ReadsOf(Workload workload)
    {
        var count = workload.Problem.Parameters.Length;
        return workload.IsBoundByReading
            ? [Entrant.Of("read", () => new ManagedRead(count)), Entrant.Of("c_read", () => new YardstickRead(count))]
            : [];
    }

    private static double PeakGflops(double[] times, int? nativePeakAt) =>
        CorePeak.Gflops(times[ManagedPeakAt], nativePeakAt is { } at ? times[at] : double.PositiveInfinity);

    private static Ratio RatioOf(Entrant peer, int? position, CleanRounds collected) =>
        new(peer.Key, position is { } at ? collected.Median(times => times[at] / times[Subject]) : null, peer.Reason);
}
