using NetGen.Benchmarks.Layers;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Reports;
using NetGen.IntegrationTests.Processes;
using Xunit;

namespace NetGen.IntegrationTests.Benchmarks;

/// <summary>The measurement of layers leaves none out, and says what it found to programs and in the README.</summary>
public class LayerTableTests
{
    [Fact]
    public void EveryKindOfLayerIsMeasuredOrLeftOutForAReason()
    {
        var measured = LayerCatalogue.All.Select(subject => subject.Kind).Distinct().ToList();

        Assert.Equal(LayerKinds.All.Order(), measured.Concat(LayerCatalogue.LeftOut.Keys).Order());
        Assert.All(LayerCatalogue.LeftOut.Values, reason => Assert.NotEmpty(reason));
    }

    [Fact]
    public void NoTwoRowsHaveOneName() =>
        Assert.Equal(LayerCatalogue.All.Count, LayerCatalogue.All.Select(subject => subject.Name).Distinct().Count());

    [Fact]
    public void ALayerIsOneLineForPrograms()
    {
        var dense = Report(LayerCatalogue.All[0]);
        var pool = dense with { Flops = 0 };
        var input = pool with { BackwardNanoseconds = null };

        Assert.Equal("Dense forward_ns=1500 backward_ns=2500 forward_peak_pct=80.0 backward_peak_pct=96.0 alloc_bytes=0", dense.Line().ToString());
        Assert.Equal("Dense forward_ns=1500 backward_ns=2500 forward_peak_pct=- backward_peak_pct=- alloc_bytes=0", pool.Line().ToString());
        Assert.Equal("Dense forward_ns=1500 backward_ns=- forward_peak_pct=- backward_peak_pct=- alloc_bytes=0", input.Line().ToString());
        Assert.Equal("# Dense rounds=1 dropped=2 disturbed=0 peak_gflops=200.0", dense.Footnote().ToString());
    }

    [Fact]
    public void TheTableHasARowOfEachLayer()
    {
        var section = new LayerSection([.. LayerCatalogue.All.Select(Report)], "a machine", new DateOnly(2026, 11, 30)).ToString();
        var readme = new MarkedSection("layers").Replace(ReadReadme(), section);

        Assert.Contains("on 2026-11-30:\na machine.", readme);
        Assert.Contains("| Dense | 512 to 512 | 1.5 us | 2.5 us | 80 %, 96 % |\n", readme);
        Assert.Contains("No pass allocates a byte.", readme);
        Assert.All(LayerCatalogue.All, subject => Assert.Contains($"\n| {subject.Name} | {subject.Work} |", readme));
        Assert.All(LayerCatalogue.LeftOut.Keys, kind => Assert.Contains($"`[{kind}]`", section));
    }

    [Fact]
    public void TheReadmeHasThemAll() =>
        Assert.All(LayerCatalogue.All, subject => Assert.Contains($"\n| {subject.Name} | {subject.Work} |", ReadReadme()));

    private static string ReadReadme() => File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    private static LayerReport Report(LayerSubject subject) => new()
    {
        Subject = subject,
        ForwardNanoseconds = 1500,
        BackwardNanoseconds = 2500,
        Flops = 240_000,
        PeakGflops = 200,
        AllocatedBytes = 0,
        Rounds = new CleanRounds([new Round([1500, 2500], 0)], Dropped: 2, Disturbed: 0),
    };
}
