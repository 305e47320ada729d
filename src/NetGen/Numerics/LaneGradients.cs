using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>
/// Gradients of weights that are used at many places of many samples, from blocks of 16 samples:
/// <c>g[row, column] = sum over samples and places of value[row] * delta[column]</c>. A sum runs over the blocks, and in each over the places, in order,
/// in 16 lanes that are joined at the end: neither the width of the registers nor the range of rows changes a bit of it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class LaneGradients
{
    private const int Samples = LaneTree.Width;

    // A tile: its eight sums are as many as two units can keep busy, and with their operands fit into 16 registers.
    private const int TileRows = 2;
    private const int TileColumns = 4;

    // All tiles of a group go through some places before the next, which the first of them fetches into the nearest cache. With the sums that wait they
    // are 20 KB: where lines of places lie a power of two apart, as those of 32 units do, 32 KB hold no more.
    private const int GroupRows = 8;
    private const int GroupColumns = 16;
    private const int GroupPlaces = 8;

    /// <summary>Computes rows of the gradient of a matrix.</summary>
    /// <param name="values">What the weights were multiplied with; a value is a line of 16 samples.</param>
    /// <param name="deltas">The derivatives of what came out; a value is a line of 16 samples.</param>
    /// <param name="places">The places in each block.</param>
    /// <param name="blocks">The blocks.</param>
    /// <param name="target">Where the gradients go.</param>
    /// <param name="matrix">Where the matrix lies in the arena.</param>
    /// <param name="firstRow">The first row.</param>
    /// <param name="endRow">The row behind the last.</param>
    public static void Products<TUse>(
        LanePlaces values, LanePlaces deltas, int places, int blocks, in GradientTarget target, GradientMatrix matrix, int firstRow, int endRow)
        where TUse : struct, IGradientUse
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Products<TUse, Lanes512, Vector512<float>>(values, deltas, places, blocks, in target, matrix, firstRow, endRow);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Products<TUse, Lanes256, Vector256<float>>(values, deltas, places, blocks, in target, matrix, firstRow, endRow);
        }
        else
        {
            Products<TUse, Lanes128, Vector128<float>>(values, deltas, places, blocks, in target, matrix, firstRow, endRow);
        }
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Products<TUse, TLanes, TVector>(
        LanePlaces values, LanePlaces deltas, int places, int blocks, in GradientTarget target, GradientMatrix matrix, int firstRow, int endRow)
        where TUse : struct, IGradientUse
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const int Memory = GroupRows * GroupColumns * Samples;
        var sums = AlignedStack.Take(stackalloc float[Memory + AlignedStack.Slack], Memory);
        for (var row = firstRow; row < endRow; row += GroupRows)
        {
            var rows = int.Min(GroupRows, endRow - row);
            for (var column = 0; column < matrix.Columns; column += GroupColumns)
            {
                // Columns on both sides of the split belong to two groups, for they look at different values.
                var end = int.Min(column + GroupColumns, matrix.Columns);
                var split = int.Clamp(matrix.Split, column, end);
                if (column < split)
                {
                    SumGroup<TUse, TLanes, TVector>(From(values, row, 0), From(deltas, column, 0), places, blocks, in target, matrix, row, rows, column, split - column, sums);
                }

                if (split < end)
                {
                    SumGroup<TUse, TLanes, TVector>(
                        From(values, row, values.Shift), From(deltas, split, deltas.Shift), places, blocks, in target, matrix, row, rows, split, end - split, sums);
                }
            }
        }
    }

    /// <summary>The same places from a line on.</summary>
    private static LanePlaces From(LanePlaces places, int line, int shift) =>
        new(ref Unsafe.Add(ref places.Start, (line * (nint)Samples) + shift), (int)places.BlockStride, (int)places.PlaceStride);

    /// <summary>Computes some rows and columns. What lies behind the columns of a matrix is left as it is, zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumGroup<TUse, TLanes, TVector>(
        LanePlaces values, LanePlaces deltas, int places, int blocks, in GradientTarget target, GradientMatrix matrix, int firstRow, int rows, int firstColumn, int columns, Span<float> memory)
        where TUse : struct, IGradientUse
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        memory.Clear();
        ref var sums = ref MemoryMarshal.GetReference(memory);
        for (nint block = 0; block < blocks; block++)
        {
            for (nint place = 0; place < places; place += GroupPlaces)
            {
                ref var value = ref Unsafe.Add(ref values.Start, (block * values.BlockStride) + (place * values.PlaceStride));
                ref var delta = ref Unsafe.Add(ref deltas.Start, (block * deltas.BlockStride) + (place * deltas.PlaceStride));
                var count = (int)nint.Min(GroupPlaces, places - place);
                for (nint row = 0; row < rows; row += TileRows)
                {
                    for (nint column = 0; column < columns; column += TileColumns)
                    {
                        Tile<TLanes, TVector>(
                            ref value, ref delta, values.PlaceStride, deltas.PlaceStride, count, row, rows - 1, column, columns - 1, ref Unsafe.Add(ref sums, ((row * GroupColumns) + column) * Samples));
                    }
                }
            }
        }

        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
            {
                TUse.Take<Lanes32, float>(
                    Join(ref sums, (row * GroupColumns) + column), in target, matrix.Offset + ((firstRow + row) * matrix.Stride) + firstColumn + column);
            }
        }
    }

    /// <summary>Adds some places to the sums of a tile. Rows and columns too many are those of the last, and are not taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tile<TLanes, TVector>(
        ref float values, ref float deltas, nint valueStride, nint deltaStride, int places, nint row, nint lastRow, nint column, nint lastColumn, ref float sums)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        const int Row = GroupColumns * Samples;
        nint r0 = row * Samples, r1 = nint.Min(row + 1, lastRow) * Samples;
        nint c0 = column * Samples, c1 = nint.Min(column + 1, lastColumn) * Samples;
        nint c2 = nint.Min(column + 2, lastColumn) * Samples, c3 = nint.Min(column + 3, lastColumn) * Samples;
        for (nint lane = 0; lane < Samples; lane += TLanes.Count)
        {
            TVector s00 = TLanes.Load(ref sums, lane), s01 = TLanes.Load(ref sums, Samples + lane);
            TVector s02 = TLanes.Load(ref sums, (2 * Samples) + lane), s03 = TLanes.Load(ref sums, (3 * Samples) + lane);
            TVector s10 = TLanes.Load(ref sums, Row + lane), s11 = TLanes.Load(ref sums, Row + Samples + lane);
            TVector s12 = TLanes.Load(ref sums, Row + (2 * Samples) + lane), s13 = TLanes.Load(ref sums, Row + (3 * Samples) + lane);
            ref var value = ref Unsafe.Add(ref values, lane);
            ref var delta = ref Unsafe.Add(ref deltas, lane);
            for (var place = 0; place < places; place++)
            {
                var v0 = TLanes.Load(ref value, r0);
                var v1 = TLanes.Load(ref value, r1);
                var d = TLanes.Load(ref delta, c0);
                s00 = TLanes.MultiplyAdd(v0, d, s00);
                s10 = TLanes.MultiplyAdd(v1, d, s10);
                d = TLanes.Load(ref delta, c1);
                s01 = TLanes.MultiplyAdd(v0, d, s01);
                s11 = TLanes.MultiplyAdd(v1, d, s11);
                d = TLanes.Load(ref delta, c2);
                s02 = TLanes.MultiplyAdd(v0, d, s02);
                s12 = TLanes.MultiplyAdd(v1, d, s12);
                d = TLanes.Load(ref delta, c3);
                s03 = TLanes.MultiplyAdd(v0, d, s03);
                s13 = TLanes.MultiplyAdd(v1, d, s13);
                value = ref Unsafe.Add(ref value, valueStride);
                delta = ref Unsafe.Add(ref delta, deltaStride);
            }

            TLanes.Store(s00, ref sums, lane);
            TLanes.Store(s01, ref sums, Samples + lane);
            TLanes.Store(s02, ref sums, (2 * Samples) + lane);
            TLanes.Store(s03, ref sums, (3 * Samples) + lane);
            TLanes.Store(s10, ref sums, Row + lane);
            TLanes.Store(s11, ref sums, Row + Samples + lane);
            TLanes.Store(s12, ref sums, Row + (2 * Samples) + lane);
            TLanes.Store(s13, ref sums, Row + (3 * Samples) + lane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Join(ref float lanes, nint sum) =>
        LaneTree.Join<Sum>(Unsafe.As<float, Vector512<float>>(ref Unsafe.Add(ref lanes, sum * Samples)));
}
