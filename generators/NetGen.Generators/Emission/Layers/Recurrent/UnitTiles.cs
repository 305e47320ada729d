namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>Loops that cover a number of units, or of inputs, by tiles.</summary>
internal static class UnitTiles
{
    /// <summary>The sums that keep two units busy while each waits for its last term.</summary>
    private static readonly int[] Sizes = [8, 4, 1];

    /// <summary>Writes loops over tiles of a size and over what is left.</summary>
    public static void Emit(SourceWriter writer, string variable, int count, int size, Action<int> tile) => Emit(writer, variable, count, [size, 1], tile);

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
                    writer.WriteLine($"var derivative = TLanes.Load(ref derivatives, {delta} + column * {Planning.LaneBlock.Samples});");
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

    private static void Emit(SourceWriter writer, string variable, int count, int[] sizes, Action<int> tile)
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
