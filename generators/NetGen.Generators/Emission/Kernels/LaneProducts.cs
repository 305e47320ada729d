using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Kernels;

/// <summary>Sums over weights that are the same for all samples of a block, in tiles of a few sums: loops that cover their number.</summary>
internal static class LaneProducts
{
    /// <summary>The sums that keep two units busy while each waits for its last term.</summary>
    public static readonly IReadOnlyList<int> Sizes = [8, 4, 1];

    /// <summary>Writes loops over tiles of sums that begin where <paramref name="start"/> says and add what a row of weights makes of derivatives.</summary>
    public static void EmitProducts(
        SourceWriter writer, string variable, int count, string weights, int stride, IReadOnlyList<(int Column, int Delta, int Count)> ranges, Func<int, string> start, Action<int> store) =>
        Emit(writer, variable, count, Sizes, size =>
        {
            foreach (var number in Enumerable.Range(0, size))
            {
                writer.WriteLine($"var sum{number} = {start(number)};");
            }

            foreach (var (column, delta, length) in ranges)
            {
                using (writer.Block($"for (nint column = 0; column < {length}; column++)"))
                {
                    writer.WriteLine($"var derivative = TLanes.Load(ref derivatives, {delta} + column * {LaneBlock.Samples});");
                    writer.WriteLine($"ref var weight = ref At(ref parameters, {weights} + {variable} * {stride} + {column} + column);");
                    foreach (var number in Enumerable.Range(0, size))
                    {
                        writer.WriteLine($"sum{number} = TLanes.MultiplyAdd(derivative, TLanes.Broadcast(ref weight, {number * stride}), sum{number});");
                    }
                }
            }

            foreach (var number in Enumerable.Range(0, size))
            {
                store(number);
            }
        });

    /// <summary>Writes loops over tiles of the sizes, the largest first.</summary>
    public static void Emit(SourceWriter writer, string variable, int count, IReadOnlyList<int> sizes, Action<int> tile)
    {
        var first = 0;
        foreach (var size in sizes)
        {
            var end = first + ((count - first) / size * size);
            if (end > first)
            {
                using (writer.Block($"for (nint {variable} = {first}; {variable} < {end}; {variable} += {size})"))
                {
                    tile(size);
                }

                first = end;
            }
        }
    }
}
