using NetGen.Generators.Planning;
using Xunit;

namespace NetGen.Generators.Tests.Planning;

/// <summary>The tiles of sums over blocks of 16 samples.</summary>
public class LaneTileTests
{
    /// <summary>A line is one vector of 512 bits or two of 256, and a tile has no more lines than there are.</summary>
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 5, 5)]
    [InlineData(7, 7, 6)]
    [InlineData(32, 8, 6)]
    public void TilesFillTheRegisters(int lines, int inWide, int inNarrow)
    {
        var tiles = LaneTiles.Products(lines);
        Assert.Equal(new TilePlan(inWide, Vectors: 1), tiles.Wide);
        Assert.Equal(new TilePlan(inNarrow, Vectors: 2), tiles.Narrow);
    }

    /// <summary>Tiles cover every number of lines, and with six lines leave none alone where their number is even.</summary>
    [Fact]
    public void TilesCoverAllLines() => Assert.All(Enumerable.Range(1, 100), lines =>
    {
        foreach (var rows in Enumerable.Range(1, 8))
        {
            var (whole, small, single) = new TilePlan(rows, Vectors: 2).Cover(lines);
            Assert.Equal(lines, (whole * rows) + (small * TilePlan.RestRows) + single);
        }

        Assert.Equal(lines >= 4 ? lines % 2 : lines, new TilePlan(Rows: 6, Vectors: 2).Cover(lines).Single);
    });
}
