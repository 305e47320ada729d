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

        var flops = 2.0 * LayerSubject.BatchSize * passes.MultiplyAdds;
        double? Percent(int at, double flops) => flops == 0 ? null : collected.Median(times => 100 * flops / times[at] / PeakGflops(times));
        return new LayerReport
        {
            Subject = subject,
            ForwardNanoseconds = forward,
            BackwardNanoseconds = backward == 0 ? null : backward,
            ForwardPeakPercent = Percent(Forward, flops),

            // As many for the gradient of the inputs as for that of the weights.
            BackwardPeakPercent = Percent(Backward, 2 * flops),
            PeakGflops = collected.Median(PeakGflops),
            AllocatedBytes = Allocations.PerUnit(passes, AllocationUnits),
            Rounds = collected,
        };
    }

    private static double PeakGflops(double[] times) => CorePeak.Gflops(times.AsSpan(PeakFrom));
}
