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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Products<TUse, TLanes, TVector>(
        LanePlaces values, LanePlaces deltas, int places, int blocks, in GradientTarget target, GradientMatrix matrix, int firstRow, int endRow)
        where TUse : struct, IGradientUse
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ref var sums = ref MemoryMarshal.GetReference((Span<float>)stackalloc float[TileRows * Samples]);
        ref var lanes = ref MemoryMarshal.GetReference((Span<float>)stackalloc float[TileRows * TileColumns * Samples]);
        for (var row = firstRow; row < endRow; row += TileRows)
        {
            // A row too many is computed twice and taken once.
            var second = int.Min(row + 1, endRow - 1);
            for (var chunk = 0; chunk < matrix.Stride; chunk += Samples)
            {
                for (var column = chunk; column < chunk + Samples; column += TileColumns)
                {
                    Sum<TLanes, TVector>(values, deltas, places, blocks, row, second, column, 0, matrix.Split, ref lanes, ref sums);
                    Sum<TLanes, TVector>(values, deltas, places, blocks, row, second, column, matrix.Split, matrix.Columns, ref lanes, ref sums);
                    ClearBehind(ref sums, column, matrix.Columns);
                }

                for (nint part = 0; part < Samples; part += TLanes.Count)
                {
                    var at = matrix.Offset + (row * (nint)matrix.Stride) + chunk + part;
                    TUse.Take<TLanes, TVector>(TLanes.Load(ref sums, part), in target, at);
                    if (second > row)
                    {
                        TUse.Take<TLanes, TVector>(TLanes.Load(ref sums, Samples + part), in target, at + matrix.Stride);
                    }
                }
            }
        }
    }

    /// <summary>The sums of a tile's columns that lie in a range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sum<TLanes, TVector>(
        LanePlaces values, LanePlaces deltas, int places, int blocks, int row, int second, int column, int start, int end, ref float lanes, ref float sums)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        if (column + TileColumns <= start || column >= end)
        {
            return;
        }

        var (valueShift, deltaShift) = start == 0 ? (0, 0) : (values.Shift, deltas.Shift);
        Tile<TLanes, TVector>(
            values, deltas, places, blocks, (row * (nint)Samples) + valueShift, (second * (nint)Samples) + valueShift, column, end, deltaShift, ref lanes);
        for (var next = int.Max(column, start); next < int.Min(column + TileColumns, end); next++)
        {
            Unsafe.Add(ref sums, next % Samples) = Join(ref lanes, next - column);
            Unsafe.Add(ref sums, Samples + (next % Samples)) = Join(ref lanes, TileColumns + next - column);
        }
    }

    /// <summary>What lies behind the columns stays zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ClearBehind(ref float sums, int column, int columns)
    {
        for (var next = int.Max(column, columns); next < column + TileColumns; next++)
        {
            Unsafe.Add(ref sums, next % Samples) = 0f;
            Unsafe.Add(ref sums, Samples + (next % Samples)) = 0f;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tile<TLanes, TVector>(
        LanePlaces values, LanePlaces deltas, int places, int blocks, nint r0, nint r1, int column, int end, int deltaShift, ref float lanes)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // A column too many is computed and not used.
        var last = (end - 1) * (nint)Samples;
        nint c0 = deltaShift + nint.Min(column * (nint)Samples, last), c1 = deltaShift + nint.Min((column + 1) * (nint)Samples, last);
        nint c2 = deltaShift + nint.Min((column + 2) * (nint)Samples, last), c3 = deltaShift + nint.Min((column + 3) * (nint)Samples, last);
        for (nint lane = 0; lane < Samples; lane += TLanes.Count)
        {
            TVector s00 = TLanes.Zero, s01 = s00, s02 = s00, s03 = s00, s10 = s00, s11 = s00, s12 = s00, s13 = s00;
            for (nint block = 0; block < blocks; block++)
            {
                ref var value = ref Unsafe.Add(ref values.Start, (block * values.BlockStride) + lane);
                ref var delta = ref Unsafe.Add(ref deltas.Start, (block * deltas.BlockStride) + lane);
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
                    value = ref Unsafe.Add(ref value, values.PlaceStride);
                    delta = ref Unsafe.Add(ref delta, deltas.PlaceStride);
                }
            }

            TLanes.Store(s00, ref lanes, lane);
            TLanes.Store(s01, ref lanes, (1 * Samples) + lane);
            TLanes.Store(s02, ref lanes, (2 * Samples) + lane);
            TLanes.Store(s03, ref lanes, (3 * Samples) + lane);
            TLanes.Store(s10, ref lanes, (4 * Samples) + lane);
            TLanes.Store(s11, ref lanes, (5 * Samples) + lane);
            TLanes.Store(s12, ref lanes, (6 * Samples) + lane);
            TLanes.Store(s13, ref lanes, (7 * Samples) + lane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Join(ref float lanes, nint sum) =>
        LaneTree.Join<Sum>(Unsafe.As<float, Vector512<float>>(ref Unsafe.Add(ref lanes, sum * Samples)));
}
