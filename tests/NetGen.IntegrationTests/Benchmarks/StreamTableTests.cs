using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Reports;
using NetGen.Benchmarks.Streaming;
using NetGen.IntegrationTests.Processes;
using Xunit;

namespace NetGen.IntegrationTests.Benchmarks;

/// <summary>What was measured of networks on a stream is said to programs and in the README.</summary>
public class StreamTableTests
{
    private static readonly StreamReport Both = new(
        "TCN", "convolutions", 200, 50, 0.99, 1.01, 0, CRatio: 1.5, BlockCRatio: 0.6, Reason: null, new CleanRounds([new Round([200, 50], 0)], Dropped: 0, Disturbed: 1));

    private static readonly StreamReport Alone = Both with { Name = "W3a", CRatio = null, BlockCRatio = null, Reason = "no gcc" };

    [Fact]
    public void AStreamIsOneLineForPrograms()
    {
        const string Measured = "netgen_ns=200.0 block_ns=50.0 realtime_48k=104 silence=0.99 denormal=1.01 alloc_bytes=0";

        Assert.Equal($"TCN {Measured} c_ratio=1.50 block_c_ratio=0.60", Both.Line().ToString());
        Assert.Equal($"W3a {Measured} c_ratio=\"not available: no gcc\"", Alone.Line().ToString());
        Assert.Equal("# TCN rounds=1 dropped=0 disturbed=1", Both.Footnote().ToString());
    }

    [Fact]
    public void TheTableSaysWhatIsMissing()
    {
        var section = new StreamSection([Both, Alone], "a machine", new DateOnly(2026, 11, 30)).ToString();

        Assert.Contains("on 2026-11-30: a machine.\n", section);
        Assert.Contains("| TCN | convolutions | 200 ns | 1.50 | 50 ns | 0.60 | 0.99 | 1.01 |\n", section);
        Assert.Contains("| W3a | convolutions | 200 ns |  | 50 ns |  | 0.99 | 1.01 |\n", section);
        Assert.EndsWith("No step allocates a byte. No figure of C: no gcc.", section);
    }

    [Theory]
    [InlineData("W3a")]
    [InlineData("W3b")]
    [InlineData("TCN")]
    public void TheReadmeHasThemAll(string name) =>
        Assert.Matches($@"\n\| {name} \| [^|]+ \| \d+ ns \|", File.ReadAllText(Path.Combine(Repository.Root, "README.md")));
}
