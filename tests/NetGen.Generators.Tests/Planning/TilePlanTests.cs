using NetGen.Generators.Planning;
using Xunit;

namespace NetGen.Generators.Tests.Planning;

/// <summary>The rows that a tile leaves, what it fetches ahead, and how many terms it takes in a turn.</summary>
public class TilePlanTests
{
    /// <summary>Sums of many terms are fetched ahead, in 16 registers alone.</summary>
    [Theory]
    [InlineData(63, false)]
    [InlineData(64, true)]
    public void ManyTermsAreFetchedAhead(int depth, bool fetchesAhead)
    {
        var tiles = TilePlanner.Plan(rows: 64, columns: 64, depth, choice: null);
        Assert.False(tiles.Wide.FetchesAhead);
        Assert.Equal(fetchesAhead, tiles.Narrow.FetchesAhead);
    }

    /// <summary>Sums of some length take several terms in a turn, in 16 registers alone.</summary>
    [Theory]
    [InlineData(15, 1)]
    [InlineData(16, 4)]
    public void LongSumsTakeSeveralTermsInATurn(int depth, int termsPerTurn)
    {
        var tiles = TilePlanner.Plan(rows: 64, columns: 64, depth, choice: null);
        Assert.Equal(1, tiles.Wide.TermsPerTurn);
        Assert.Equal(termsPerTurn, tiles.Narrow.TermsPerTurn);
    }

    /// <summary>A loop over steps of four is written where some number of rows needs one, and not where none does.</summary>
    [Fact]
    public void AStepOfTheRestIsWrittenWhereItIsTaken() => Assert.All(Enumerable.Range(1, 16), rows =>
    {
        var tile = new TilePlan(rows, Vectors: 2);
        Assert.Equal(Enumerable.Range(1, 64).Any(all => tile.Cover(all).Small > 0), tile.LeavesRest);
    });
}
