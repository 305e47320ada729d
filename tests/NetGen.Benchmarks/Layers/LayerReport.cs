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

    /// <summary>The multiply-adds of the forward pass as a share of this core's peak, in percent; null if they are not what the layer does.</summary>
    public required double? ForwardPeakPercent { get; init; }

    /// <summary>Those of the backward pass.</summary>
    public required double? BackwardPeakPercent { get; init; }

    public required double PeakGflops { get; init; }

    public required double AllocatedBytes { get; init; }

    public required CleanRounds Rounds { get; init; }

    /// <summary>The line for programs.</summary>
    internal ResultLine Line()
    {
        var line = new ResultLine(Subject.Name).Add("forward_ns", ForwardNanoseconds, "F0");
        line = AddIfAny(line, "backward_ns", BackwardNanoseconds, "F0");
        line = AddIfAny(line, "forward_peak_pct", ForwardPeakPercent, "F1");
        return AddIfAny(line, "backward_peak_pct", BackwardPeakPercent, "F1").Add("alloc_bytes", AllocatedBytes, "0.##");
    }

    /// <summary>How it was measured.</summary>
    internal ResultLine Footnote() => new ResultLine($"# {Subject.Name}").Add(Rounds).Add("peak_gflops", PeakGflops, "F1");

    private static ResultLine AddIfAny(ResultLine line, string key, double? value, string format) =>
        value is { } found ? line.Add(key, found, format) : line.AddNothing(key);
}
