using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Kernels;

/// <summary>Sums over weights that are the same for all samples of a block, in tiles of a few sums: loops that cover their number.</summary>
internal static class LaneProducts
{
    /// <summary>Writes loops over tiles of sums that begin where <paramref name="start"/> says and add what a row of weights makes of derivatives.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="tile">The tile: lines and vectors.</param>
    /// <param name="variable">The loops' variable, the number of a line.</param>
    /// <param name="count">The number of lines.</param>
    /// <param name="weights">Where the weights lie.</param>
    /// <param name="stride">The distance of their rows.</param>
    /// <param name="ranges">The columns of the weights, and where the derivatives lie.</param>
    /// <param name="start">What a sum begins with, from its place.</param>
    /// <param name="store">Writes what becomes of a sum, from its name and its place.</param>
    public static void EmitProducts(
        SourceWriter writer,
        TilePlan tile,
        string variable,
        int count,
        string weights,
        int stride,
        IReadOnlyList<(int Column, int Delta, int Count)> ranges,
        Func<string, string> start,
        Action<string, string> store) =>
        Emit(writer, tile, variable, count, size =>
        {
            var vectors = new LaneVectors(tile.Vectors);
            var sums = vectors.Sums(variable, size);
            foreach (var (name, place) in sums)
            {
                writer.WriteLine($"var {name} = {start(place)};");
            }

            foreach (var (column, delta, length) in ranges)
            {
                using (writer.Block($"for (nint column = 0; column < {length}; column++)"))
                {
                    vectors.EmitLoads(writer, "derivative", "derivatives", $"{delta} + column * {LaneBlock.Samples}");
                    writer.WriteLine($"ref var weight = ref At(ref parameters, {weights} + {variable} * {stride} + {column} + column);");
                    foreach (var number in Enumerable.Range(0, size))
                    {
                        vectors.EmitTerm(writer, $"sum{number}", "derivative", number * stride, $"weight{number}");
                    }
                }

                writer.WriteLine();
            }

            foreach (var (name, place) in sums)
            {
                store(name, place);
            }
        });

    /// <summary>Writes loops over whole tiles of lines, smaller ones, and single lines.</summary>
    public static void Emit(SourceWriter writer, TilePlan tile, string variable, int count, Action<int> body)
    {
        var (whole, small, single) = tile.Cover(count);
        var first = 0;
        foreach (var (size, lines) in new[] { (tile.Rows, whole * tile.Rows), (TilePlan.RestRows, small * TilePlan.RestRows), (1, single) })
        {
            if (lines > 0)
            {
                using (writer.Block($"for (nint {variable} = {first}; {variable} < {first + lines}; {variable} += {size})"))
                {
                    body(size);
                }

                first += lines;
            }
        }
    }
}
