using NetGen.Benchmarks.Contestants;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Peak;

namespace NetGen.Benchmarks.Layers;

/// <summary>Measures the passes of one layer by itself, and how near its multiply-adds come to the core's peak.</summary>
internal static class LayerMeasurement
{
    internal const string Name = "layers";

    private const int AllocationUnits = 20;

    // Positions in a round's times.
    private const int Forward = 0;
    private const int Backward = 1;
    private const int PeakFrom = 2;

    /// <exception cref="DisagreementException">A pass has no calls of the layer where it must have some.</exception>
    internal static LayerReport Measure(LayerSubject subject, int rounds)
    {
        using var passes = new LayerPasses(subject);
        Contestant[] present = [passes, new ManagedPeak(), .. new[] { Entrant.Of("c_peak", () => new YardstickPeak()).Contestant }.OfType<Contestant>()];
        var race = new Race(present);
        var collected = CleanRounds.Collect(rounds, () => passes.Apart(race.Run()));
        var (forward, backward) = (collected.Median(times => times[Forward]), collected.Median(times => times[Backward]));
        var isBackwardMissing = backward == 0 && subject.Below.Length > 0;
        if (forward == 0 || isBackwardMissing)
        {
            throw new DisagreementException($"{subject.Name}: no call of the layer was found in a pass of its network.");
        }

        return new LayerReport
        {
            Subject = subject,
            ForwardNanoseconds = forward,
            BackwardNanoseconds = backward == 0 ? null : backward,
            Flops = 2.0 * LayerSubject.BatchSize * passes.MultiplyAdds,
            PeakGflops = collected.Rounds.Max(round => CorePeak.Gflops(round.Times.AsSpan(PeakFrom))),
            AllocatedBytes = Allocations.PerUnit(passes, AllocationUnits),
            Rounds = collected,
        };
    }
}
