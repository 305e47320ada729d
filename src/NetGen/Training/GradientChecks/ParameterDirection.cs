namespace NetGen;

/// <summary>A direction in the space of parameters: some neighbouring ones of a tensor, each up or down.</summary>
/// <param name="Tensor">The tensor.</param>
/// <param name="First">The first parameter, counted row after row without padding.</param>
/// <param name="Signs">One sign for each of them.</param>
internal sealed record ParameterDirection(TensorInfo Tensor, int First, ReadOnlyMemory<sbyte> Signs)
{
    internal int Count => Signs.Length;

    internal static ParameterDirection Random(TensorInfo tensor, int first, int count, SeededRandom random)
    {
        var signs = new sbyte[count];
        for (var i = 0; i < signs.Length; i++)
        {
            signs[i] = (sbyte)(random.NextInt32(2) == 0 ? -1 : 1);
        }

        return new ParameterDirection(tensor, first, signs);
    }

    internal ParameterDirection FirstHalf() => this with { Signs = Signs[..(Count / 2)] };

    internal ParameterDirection SecondHalf() => this with { First = First + (Count / 2), Signs = Signs[(Count / 2)..] };

    /// <summary>Where a parameter lies in an arena.</summary>
    internal int OffsetOf(int index)
    {
        var (row, column) = Math.DivRem(First + index, Tensor.Columns);
        return Tensor.Offset + (row * Tensor.Stride) + column;
    }
}
