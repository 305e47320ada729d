using NetGen.Benchmarks.Reports;
using Xunit;

namespace NetGen.IntegrationTests.Benchmarks;

public class MarkedSectionTests
{
    [Fact]
    public void OnlyWhatLiesBetweenTheMarkersChanges() => Assert.Equal(
        "before\n<!-- benchmarks -->\nnew\n<!-- /benchmarks -->\nafter",
        MarkedSection.Replace("before\n<!-- benchmarks -->\nold\nolder\n<!-- /benchmarks -->\nafter", "new\n"));

    [Theory]
    [InlineData("nothing")]
    [InlineData("<!-- benchmarks -->\nno end")]
    [InlineData("<!-- /benchmarks -->\n<!-- benchmarks -->")]
    public void ATextWithoutMarkersIsRefused(string text) => Assert.Throws<FormatException>(() => MarkedSection.Replace(text, "new"));
}
