using NetGen.Generators.Emission;
using Xunit;

namespace NetGen.Generators.Tests.Emission;

/// <summary>What a plan's numbers make trivial is left out, and nothing else.</summary>
public class TermsTests
{
    [Theory]
    [InlineData("at + 0);", "at);")]
    [InlineData("var filterAt = 0 * 6 + filter;", "var filterAt = filter;")]
    [InlineData("block * 16 + 0 * 48 + lane", "block * 16 + lane")]
    [InlineData("((0 * 5 + 0) * 6 + channel) * 16", "(channel) * 16")]
    [InlineData("(0) * 64 + 0 + unit", "0 + unit")]
    [InlineData("Load(ref weights, (0) * 64 + 0 + unit)", "Load(ref weights, unit)")]
    [InlineData("inputs.Slice(rows * 0, rows * 5)", "inputs.Slice(0, rows * 5)")]
    [InlineData("x[p * 1 + i * 2, q * 1 + j * 1, c]", "x[p + i * 2, q + j, c]")]
    [InlineData("var place = distance / 1;", "var place = distance;")]
    [InlineData("for (; row < rows; row += 1)", "for (; row < rows; row++)")]
    public void TrivialOnesAreLeftOut(string line, string expected) => Assert.Equal(expected, Terms.Simplify(line));

    [Theory]
    [InlineData("a + 0 * b.Count + c")]
    [InlineData("a + 0x10 + 0.5f + 0f")]
    [InlineData("a * 10 + 10 * b + 100 / 12")]
    [InlineData("a * 1f - b / 1e-3f")]
    [InlineData("a / 0 * b")]
    [InlineData("x0 * y - a0 + b")]
    [InlineData("n += 10")]
    [InlineData("Call(0)")]
    public void OthersStay(string line) => Assert.Equal(line, Terms.Simplify(line));
}
