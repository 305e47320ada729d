using System.Globalization;
using Xunit;

namespace NetGen.IntegrationTests.Declarations;

/// <summary>What a network says of itself.</summary>
public sealed class DescriptionTests
{
    [Fact]
    public void TheSummaryShowsTheShapeBehindEachLayer()
    {
        var lines = new Pictures(seed: 1).Summary().Split(Environment.NewLine);
        Assert.All(
            new[] { ("(input)", "7 x 6 x 3"), ("Edges", "7 x 6 x 4"), ("Corners", "3 x 3 x 6"), ("Flatten1", "54"), ("Dense1", "3"), ("(total)", "3") },
            layer => Assert.Matches($@" {layer.Item2} +[\d,]+$", Assert.Single(lines, line => line.StartsWith(layer.Item1, StringComparison.Ordinal))));
        Assert.Single(lines.Select(line => line.Length).Where(length => length > 0).Distinct());
    }

    [Fact]
    public void ShapesAreThoseOfTheDeclaration()
    {
        Assert.Equal([7, 6, 3], Pictures.Info.Inputs[0].Shape);
        Assert.Equal(["7, 6, 4", "3, 3, 6", "54", "3"], Pictures.Info.Layers.Select(layer => string.Join(", ", layer.OutputShape)));
        Assert.Equal([64], Digits.Info.Inputs[0].Shape);
    }

    [Fact]
    public void ADescriptionIsOneLine() => Assert.Equal(
        string.Create(CultureInfo.InvariantCulture, $"Pictures: 7 x 6 x 3 -> 3, {Pictures.ParameterCount:N0} parameters, CrossEntropy"), Pictures.Info.ToString());
}
