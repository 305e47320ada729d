using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>Chooses the tile of a matrix product: the cheapest that the registers hold and the columns divide into.</summary>
internal static class TilePlanner
{
    /// <summary>The tiles that measured well on some shape; of equally cheap ones the first is taken.</summary>
    public static readonly IReadOnlyList<TilePlan> Candidates =
    [
        new(6, 2), new(8, 2), new(12, 2), new(4, 3), new(6, 4), new(8, 3), new(4, 5), new(3, 7), new(12, 1), new(16, 1), new(24, 1), new(8, 1),
    ];

    /// <summary>The terms of a sum from which on fetching ahead is worth its instruction.</summary>
    private const int FetchedDepth = 64;

    /// <summary>The terms of a sum from which on turns of several are worth their text.</summary>
    private const int LongDepth = 16;

    /// <summary>Plans one product.</summary>
    /// <param name="rows">The rows of the result that a full batch or tensor has.</param>
    /// <param name="columns">The columns of the result, to which padding is added.</param>
    /// <param name="depth">The terms of each sum.</param>
    /// <param name="choice">The tile to take where it fits; null to take the cheapest.</param>
    public static ForEachFile<TilePlan> Plan(int rows, int columns, int depth, TilePlan? choice) =>
        ForEachFile<TilePlan>.Decide(file =>
        {
            var padded = Padding.Padded(columns);
            var tile = choice is not null && Fits(choice, padded, file) ? choice : Choose(rows, padded, depth, file);
            return tile with { FetchesAhead = file.FetchesAhead && depth >= FetchedDepth, TermsPerTurn = depth >= LongDepth ? file.TermsPerTurn : 1 };
        });

    /// <summary>Whether the sums, one row of vectors and one broadcast value fit into the registers, and the columns into whole tiles.</summary>
    public static bool Fits(TilePlan tile, int columns, RegisterFile file) =>
        tile.Registers <= file.Registers && columns % (tile.Vectors * file.Lanes) == 0;

    private static TilePlan Choose(int rows, int columns, int depth, RegisterFile file) =>
        Candidates.Where(tile => Fits(tile, columns, file)).OrderBy(tile => CostModel.Product(rows, columns, depth, tile, file)).First();
}
