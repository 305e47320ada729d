using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.CompilerServices;

/// <summary>Copies of matrices with rows and columns exchanged.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Transposition
{
    private const int Block = 8;

    /// <summary>Copies some columns of a matrix as rows: <c>destination[j, i] = source[i, j]</c>.</summary>
    /// <param name="source">The matrix.</param>
    /// <param name="sourceStride">The distance of its rows.</param>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="destination">Receives column j as its row j; what lies behind a row is left as it is.</param>
    /// <param name="destinationStride">The distance of the copy's rows.</param>
    /// <param name="firstColumn">The first column to copy.</param>
    /// <param name="endColumn">The column behind the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Columns(
        ref float source, int sourceStride, int rows, ref float destination, int destinationStride, int firstColumn, int endColumn)
    {
        // Columns outside: the rows written fill whole cache lines while they are near.
        nint column = firstColumn;
        for (; Avx.IsSupported && column <= endColumn - Block; column += Block)
        {
            nint row = 0;
            for (; row <= rows - Block; row += Block)
            {
                TransposeBlock(ref At(ref source, row, sourceStride, column), sourceStride, ref At(ref destination, column, destinationStride, row), destinationStride);
            }

            CopyEach(ref source, sourceStride, row, rows, ref destination, destinationStride, column, column + Block);
        }

        CopyEach(ref source, sourceStride, 0, rows, ref destination, destinationStride, column, endColumn);
    }

    private static ref float At(ref float matrix, nint row, int stride, nint column) => ref Unsafe.Add(ref matrix, (row * stride) + column);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyEach(
        ref float source, int sourceStride, nint firstRow, nint endRow, ref float destination, int destinationStride, nint firstColumn, nint endColumn)
    {
        for (var row = firstRow; row < endRow; row++)
        {
            for (var column = firstColumn; column < endColumn; column++)
            {
                At(ref destination, column, destinationStride, row) = At(ref source, row, sourceStride, column);
            }
        }
    }

    /// <summary>Exchanges pairs, then pairs of pairs, then halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeBlock(ref float source, nint sourceStride, ref float destination, nint destinationStride)
    {
        var (p0, p1) = ExchangePairs(ref source, 0, sourceStride);
        var (p2, p3) = ExchangePairs(ref source, 2, sourceStride);
        var (p4, p5) = ExchangePairs(ref source, 4, sourceStride);
        var (p6, p7) = ExchangePairs(ref source, 6, sourceStride);
        StoreHalves(Avx.Shuffle(p0, p2, 0x44), Avx.Shuffle(p4, p6, 0x44), ref destination, 0, destinationStride);
        StoreHalves(Avx.Shuffle(p0, p2, 0xEE), Avx.Shuffle(p4, p6, 0xEE), ref destination, 1, destinationStride);
        StoreHalves(Avx.Shuffle(p1, p3, 0x44), Avx.Shuffle(p5, p7, 0x44), ref destination, 2, destinationStride);
        StoreHalves(Avx.Shuffle(p1, p3, 0xEE), Avx.Shuffle(p5, p7, 0xEE), ref destination, 3, destinationStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<float> Low, Vector256<float> High) ExchangePairs(ref float source, nint row, nint stride)
    {
        var even = Lanes256.Load(ref source, row * stride);
        var odd = Lanes256.Load(ref source, (row + 1) * stride);
        return (Avx.UnpackLow(even, odd), Avx.UnpackHigh(even, odd));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreHalves(Vector256<float> upperRows, Vector256<float> lowerRows, ref float destination, nint row, nint stride)
    {
        Lanes256.Store(Avx.Permute2x128(upperRows, lowerRows, 0x20), ref destination, row * stride);
        Lanes256.Store(Avx.Permute2x128(upperRows, lowerRows, 0x31), ref destination, (row + 4) * stride);
    }
}
