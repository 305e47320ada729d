namespace NetGen.Generators.Planning;

/// <summary>
/// What a core needs for a tile, in cycles: the longest of what its multiply-adds, their latency and its loads take. The numbers
/// are those that makers publish for Zen 3 to Zen 5 and for Intel's large cores since Skylake, but for the loads, which were measured. On Zen 3 the product of 64 x 784 and
/// 784 x 128 was measured at 92 % of what they promise, its gradient at 88 %: the model ranks tiles, it does not time them.
/// </summary>
internal static class CostModel
{
    /// <summary>Two units each start a multiply-add in every cycle.</summary>
    public const double MultiplyAddsPerCycle = 2;

    /// <summary>A sum can take its next term after four cycles.</summary>
    public const double MultiplyAddLatency = 4;

    /// <summary>Starting and storing one sum, beside its terms.</summary>
    public const double CyclesPerSum = 1.5;

    /// <summary>Entering and leaving a tile's loop, with the branch that is predicted wrongly at its end.</summary>
    public const double CyclesPerTile = 12;

    /// <summary>What a tile that needs the last register loses to moves between them: 784 x 128 in 16 registers took 111 us with 4 x 3, 105 with 6 x 2.</summary>
    public const double LastRegisterFactor = 1.06;

    /// <summary>The cycles of one matrix product.</summary>
    public static double Product(int rows, int columns, int depth, TilePlan tile, RegisterFile file) => Product(rows, columns, depth, tile, file.Lanes, file);

    /// <summary>The cycles of one matrix product, with vectors of so many lanes.</summary>
    public static double Product(int rows, int columns, int depth, TilePlan tile, int lanes, RegisterFile file)
    {
        var columnSteps = columns / (tile.Vectors * lanes);
        var (whole, small, single) = tile.Cover(rows);
        double Tiles(int count, int rows) => count * Sums(rows, tile.Vectors, depth, file);
        var pressure = tile.Registers == file.Registers ? LastRegisterFactor : 1;
        return pressure * columnSteps * (Tiles(whole, tile.Rows) + Tiles(small, TilePlan.RestRows) + Tiles(single, 1));
    }

    /// <summary>The cycles of the sums over products of each of some values on the left with each of some on the right.</summary>
    public static double Sums(int left, int right, int depth, RegisterFile file) =>
        (depth * Term(left, right, file)) + (left * right * CyclesPerSum) + CyclesPerTile;

    /// <summary>The cycles of one term of each of these sums.</summary>
    public static double Term(int left, int right, RegisterFile file) => Math.Max(
        Math.Max(left * right / MultiplyAddsPerCycle, MultiplyAddLatency),
        (left + right) / file.LoadsPerCycle);
}
