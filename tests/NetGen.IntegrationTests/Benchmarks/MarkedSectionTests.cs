using NetGen.Benchmarks.Reports;
using Xunit;

namespace NetGen.IntegrationTests.Benchmarks;

public class MarkedSectionTests
{
    [Fact]
    public void OnlyWhatLiesBetweenTheMarkersChanges() => Assert.Equal(
        "before\n<!-- benchmarks -->\nnew\n<!-- /benchmarks -->\n<!-- layers -->\nkept\n<!-- /layers -->\nafter",
        new MarkedSection("benchmarks").Replace("before\n<!-- benchmarks -->\nold\nolder\n<!-- /benchmarks -->\n<!-- layers -->\nkept\n<!-- /layers -->\nafter", "new\n"));

    [Theory]
    [InlineData("nothing")]
    [InlineData("<!-- benchmarks -->\nno end")]
    [InlineData("<!-- /benchmarks -->\n<!-- benchmarks -->")]
    [InlineData("<!-- layers -->\n<!-- /layers -->")]
    public void ATextWithoutMarkersIsRefused(string text) => Assert.Throws<FormatException>(() => new MarkedSection("benchmarks").Replace(text, "new"));
}
