using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Kernels;

/// <summary>The names and indices of a tile's rows and vectors, which stand in most of its lines.</summary>
internal sealed class TileNames
{
    public TileNames(MatrixProduct product, TilePlan tile)
    {
        var rows = Math.Max(tile.Rows, TilePlan.RestRows);
        Lefts = [.. Names("left", rows)];
        LeftAt = [.. Indices("leftAt", rows, product.Left.RowStep)];
        Rights = [.. Names("right", tile.Vectors)];
        ResultAt = [.. Indices("resultAt", rows, product.Result.RowStep)];
        Sums = new string[rows, tile.Vectors];
        Kept = new string[rows, tile.Vectors];
        for (var row = 0; row < rows; row++)
        {
            for (var vector = 0; vector < tile.Vectors; vector++)
            {
                Sums[row, vector] = $"sum{row}{vector}";
                Kept[row, vector] = $"kept{row}{vector}";
            }
        }
    }

    public IReadOnlyList<string> Lefts { get; }

    public IReadOnlyList<string> LeftAt { get; }

    public IReadOnlyList<string> Rights { get; }

    public IReadOnlyList<string> ResultAt { get; }

    public string[,] Sums { get; }

    public string[,] Kept { get; }

    /// <summary>The sums of so many rows, one row after the other.</summary>
    public IReadOnlyList<string> SumsOf(int rows) =>
        [.. from row in Enumerable.Range(0, rows) from vector in Enumerable.Range(0, Rights.Count) select Sums[row, vector]];

    private static IEnumerable<string> Names(string name, int count) => Enumerable.Range(0, count).Select(number => $"{name}{number}");

    private static IEnumerable<string> Indices(string first, int count, int step) =>
        Enumerable.Range(0, count).Select(row => Later(first, row * step));

    /// <summary>An index so far behind another.</summary>
    public static string Later(string index, int distance) => distance == 0 ? index : $"{index} + {distance}";
}
