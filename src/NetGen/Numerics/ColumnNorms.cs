using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>
/// Passes over the columns of a matrix whose rows lie in memory one after the other. A column's squares are added up from its first row
/// to its last, in double precision, in which they neither overflow nor are rounded: the bits depend neither on the width of the
/// registers nor on how many columns are computed together.
/// </summary>
internal static class ColumnNorms
{
    /// <summary>By how much a norm may differ from what a scale was to make of it: far more than rounding the scaled values can do.</summary>
    internal const double Tolerance = 1e-6;

    /// <summary>The columns whose sums stay in registers.</summary>
    internal const int Block = 16;

    private const int Quarter = Block / 4;

    /// <summary>Multiplies each column by what the rule makes of its Euclidean norm.</summary>
    internal static void Rescale<TRule>(MatrixView matrix, TRule rule)
        where TRule : struct, INormRule
    {
        if (matrix.Rows == 0)
        {
            return;
        }

        Span<double> scales = stackalloc double[Block];
        for (var first = 0; first < matrix.Columns; first += Block)
        {
            var block = matrix.SliceColumns(first, int.Min(Block, matrix.Columns - first));
            SumSquares(block, scales);
            var changes = false;
            for (var column = 0; column < block.Columns; column++)
            {
                scales[column] = rule.ScaleOf(double.Sqrt(scales[column]));
                changes |= scales[column] != 1;
            }

            if (changes)
            {
                Multiply(block, scales);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumSquares(MatrixView block, Span<double> sums)
    {
        sums.Clear();
        if (block.Columns < Block)
        {
            for (var row = 0; row < block.Rows; row++)
            {
                var values = block.Row(row);
                for (var column = 0; column < values.Length; column++)
                {
                    sums[column] += (double)values[column] * values[column];
                }
            }

            return;
        }

        Vector256<double> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        ref var value = ref MemoryMarshal.GetReference(block.Row(0));
        for (nint row = 0; row < block.Rows; row++)
        {
            ref var start = ref Unsafe.Add(ref value, row * block.Stride);
            var (values0, values1) = Vector256.Widen(Vector256.LoadUnsafe(ref start));
            var (values2, values3) = Vector256.Widen(Vector256.LoadUnsafe(ref start, 2 * Quarter));
            sum0 += values0 * values0;
            sum1 += values1 * values1;
            sum2 += values2 * values2;
            sum3 += values3 * values3;
        }

        sum0.CopyTo(sums);
        sum1.CopyTo(sums[Quarter..]);
        sum2.CopyTo(sums[(2 * Quarter)..]);
        sum3.CopyTo(sums[(3 * Quarter)..]);
    }

    /// <summary>Multiplies in double precision, so that a scale may be beyond the range of floats, and rounds once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(MatrixView block, ReadOnlySpan<double> scales)
    {
        if (block.Columns < Block)
        {
            for (var row = 0; row < block.Rows; row++)
            {
                var values = block.Row(row);
                for (var column = 0; column < values.Length; column++)
                {
                    values[column] = (float)(values[column] * scales[column]);
                }
            }

            return;
        }

        var scale0 = Vector256.Create(scales);
        var scale1 = Vector256.Create(scales[Quarter..]);
        var scale2 = Vector256.Create(scales[(2 * Quarter)..]);
        var scale3 = Vector256.Create(scales[(3 * Quarter)..]);
        ref var value = ref MemoryMarshal.GetReference(block.Row(0));
        for (nint row = 0; row < block.Rows; row++)
        {
            ref var start = ref Unsafe.Add(ref value, row * block.Stride);
            var (values0, values1) = Vector256.Widen(Vector256.LoadUnsafe(ref start));
            var (values2, values3) = Vector256.Widen(Vector256.LoadUnsafe(ref start, 2 * Quarter));
            Vector256.Narrow(values0 * scale0, values1 * scale1).StoreUnsafe(ref start);
            Vector256.Narrow(values2 * scale2, values3 * scale3).StoreUnsafe(ref start, 2 * Quarter);
        }
    }
}
