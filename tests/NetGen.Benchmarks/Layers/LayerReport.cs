using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Reports;

namespace NetGen.Benchmarks.Layers;

/// <summary>What was measured of one layer.</summary>
internal sealed record LayerReport
{
    public required LayerSubject Subject { get; init; }

    /// <summary>The time of the forward pass of a batch.</summary>
    public required double ForwardNanoseconds { get; init; }

    /// <summary>That of its backward pass; null if there is nothing to do.</summary>
    public required double? BackwardNanoseconds { get; init; }

    /// <summary>The floating point operations of the forward pass, two for each multiply-add; 0 if they are not what the layer does.</summary>
    public required double Flops { get; init; }

    /// <summary>The most that this core did in any of the rounds, in operations per nanosecond.</summary>
    public required double PeakGflops { get; init; }

    public required double AllocatedBytes { get; init; }

    public required CleanRounds Rounds { get; init; }

    /// <summary>The line for programs.</summary>
    internal ResultLine Line()
    {
        var line = new ResultLine(Subject.Name).Add("forward_ns", ForwardNanoseconds, "F0");
        line = AddIfAny(line, "backward_ns", BackwardNanoseconds, "F0");
        line = AddIfAny(line, "forward_peak_pct", ForwardPercent(PeakGflops), "F1");
        return AddIfAny(line, "backward_peak_pct", BackwardPercent(PeakGflops), "F1").Add("alloc_bytes", AllocatedBytes, "0.##");
    }

    /// <summary>The share of a peak that the forward pass reaches, in percent; null if multiply-adds are not what the layer does.</summary>
    internal double? ForwardPercent(double peakGflops) => Percent(Flops, ForwardNanoseconds, peakGflops);

    /// <summary>That of the backward pass, in which the gradient of the inputs takes as many as that of the weights.</summary>
    internal double? BackwardPercent(double peakGflops) => Percent(2 * Flops, BackwardNanoseconds, peakGflops);

    /// <summary>How it was measured.</summary>
    internal ResultLine Footnote() => new ResultLine($"# {Subject.Name}").Add(Rounds).Add("peak_gflops", PeakGflops, "F1");

    private static double? Percent(double flops, double? nanoseconds, double peakGflops) => flops == 0 ? null : 100 * flops / nanoseconds / peakGflops;

    private static ResultLine AddIfAny(ResultLine line, string key, double? value, string format) =>
        value is { } found ? line.Add(key, found, format) : line.AddNothing(key);
}
