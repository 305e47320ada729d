namespace NetGen;

/// <summary>
/// Sums over the trained tensors. Each row is summed by whichever part of the parameters has it, and the rows are joined in their order:
/// the bits do not depend on the number of parts. A tensor that is a single packed vector is no two parts' and counts as one row.
/// </summary>
internal sealed class RowSums
{
    private readonly NetworkInfo _info;
    private readonly int[] _firstRows;
    private readonly double[] _sums;

    internal RowSums(NetworkInfo info)
    {
        _info = info;
        _firstRows = new int[info.Tensors.Length + 1];
        for (var tensor = 0; tensor < info.Tensors.Length; tensor++)
        {
            _firstRows[tensor + 1] = _firstRows[tensor] + (info.Tensors[tensor].IsPacked ? 1 : info.Tensors[tensor].Rows);
        }

        _sums = new double[_firstRows[^1]];
    }

    /// <summary>Sums the rows of one part of the parameters.</summary>
    /// <param name="arena">The parameters, or an arena laid out like them.</param>
    /// <param name="part">The part.</param>
    /// <param name="parts">The number of parts.</param>
    /// <param name="sum">Sums one row of a tensor.</param>
    internal void Measure(ReadOnlySpan<float> arena, int part, int parts, Func<TensorInfo, ReadOnlySpan<float>, double> sum)
    {
        var (start, end) = _info.ParameterRange(part, parts);
        for (var index = 0; index < _info.Tensors.Length; index++)
        {
            var tensor = _info.Tensors[index];
            var (row, last) = tensor.RowsWithin(start, end);
            if (tensor.IsPacked && row < last)
            {
                _sums[_firstRows[index]] = sum(tensor, arena.Slice(tensor.Offset, tensor.Count));
                continue;
            }

            for (; row < last; row++)
            {
                _sums[_firstRows[index] + row] = sum(tensor, arena.Slice(tensor.Offset + (row * tensor.Stride), tensor.Columns));
            }
        }
    }

    /// <summary>The sum over a tensor.</summary>
    internal double Of(int tensor)
    {
        var sum = 0.0;
        foreach (var row in _sums.AsSpan(_firstRows[tensor].._firstRows[tensor + 1]))
        {
            sum += row;
        }

        return sum;
    }

    /// <summary>The sum over all tensors.</summary>
    internal double Total()
    {
        var total = 0.0;
        for (var tensor = 0; tensor < _info.Tensors.Length; tensor++)
        {
            total += Of(tensor);
        }

        return total;
    }
}
