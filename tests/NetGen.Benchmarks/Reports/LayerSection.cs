using NetGen.Benchmarks.Layers;
using static NetGen.Benchmarks.Reports.Figures;

namespace NetGen.Benchmarks.Reports;

/// <summary>The README's table of layers, from one run.</summary>
/// <param name="layers">What was measured.</param>
/// <param name="machine">Where.</param>
/// <param name="date">When.</param>
internal sealed class LayerSection(IReadOnlyList<LayerReport> layers, string machine, DateOnly date)
{
    private const string Command = "dotnet run -c Release --project tests/NetGen.Benchmarks -- quick layers --readme README.md";

    private const string Header =
        """
        | layer | measured at | forward | backward | of the peak |
        |---|---|---|---|---|
        """;

    private readonly double _peak = layers.Max(report => report.PeakGflops);

    public override string ToString() => string.Join("\n\n", Introduction(), $"{Header}\n{string.Join('\n', layers.Select(Row))}", Notes());

    private string Row(LayerReport report)
    {
        var backward = report.BackwardNanoseconds is { } nanoseconds ? Duration(nanoseconds) : "";
        var peak = (report.ForwardPercent(_peak), report.BackwardPercent(_peak)) is ({ } forth, { } back) ? $"{Print(forth, "F0")} %, {Print(back, "F0")} %" : "";
        return $"| {report.Subject.Name} | {report.Subject.Work} | {Duration(report.ForwardNanoseconds)} | {backward} | {peak} |";
    }

    private string Introduction() =>
        $"""
        What each layer takes by itself, for a batch of {LayerSubject.BatchSize} rows on one thread, from `{Command}` on {Print(date)}:
        {machine}. Medians of {layers.Max(report => report.Rounds.Rounds.Count)} rounds. {Disturbances([.. layers.Select(report => report.Rounds)])}

        A clock stands around the layer's own calls in `Forward` and `Backward` of a network of that layer and a `[PRelu]` below it, which trains: so the backward pass computes the gradients of
        the layer's parameters and of its inputs. Not counted is what moves values between rows and blocks of samples, and the update. The peak is the most fused multiply-adds this core does,
        {Print(_peak, "F0")} GFLOP/s; against it count those of the weights, with the zeros of the padding, once forward and twice backward, not the functions of gates.
        """;

    private string Notes()
    {
        var allocated = layers.Max(report => report.AllocatedBytes);
        var left = LayerCatalogue.LeftOut.Keys.Select(kind => $"`[{kind}]`");
        return (allocated == 0 ? "No pass allocates a byte." : $"A pass allocates up to {Print(allocated, "0.##")} bytes.")
            + $" {string.Join(" and ", left)} have no row, because no code is generated for them; `[Normalization]` has nothing to pass back, `[Embedding]` no gradient of its inputs.";
    }
}
