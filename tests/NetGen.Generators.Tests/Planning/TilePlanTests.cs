using NetGen.Generators.Planning;
using Xunit;

namespace NetGen.Generators.Tests.Planning;

/// <summary>The rows that a tile leaves.</summary>
public class TilePlanTests
{
    /// <summary>A loop over steps of four is written where some number of rows needs one, and not where none does.</summary>
    [Fact]
    public void AStepOfTheRestIsWrittenWhereItIsTaken() => Assert.All(Enumerable.Range(1, 16), rows =>
    {
        var tile = new TilePlan(rows, Vectors: 2);
        Assert.Equal(Enumerable.Range(1, 64).Any(all => CostModel.Steps(all, tile).Small > 0), tile.LeavesRest);
    });
}
