using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>
/// Moves values between rows and blocks of 16 samples, in which each value is a cache line that holds it for all of them. Samples that a
/// last block has no rows for are zero.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaneBlocks
{
    private const int Samples = LaneTree.Width;

    /// <summary>Copies rows to blocks.</summary>
    /// <param name="source">The rows.</param>
    /// <param name="stride">The distance of the rows.</param>
    /// <param name="destination">Receives the blocks.</param>
    /// <param name="size">The number of values in a row.</param>
    /// <param name="rows">The number of rows.</param>
    public static void FromRows(ref float source, int stride, ref float destination, int size, int rows)
    {
        for (var first = 0; first < rows; first += Samples)
        {
            var count = Math.Min(Samples, rows - first);
            ref var block = ref Unsafe.Add(ref destination, (nint)first * size);
            if (count < Samples)
            {
                Clear(ref block, size);
            }

            Transposition.Columns(ref Unsafe.Add(ref source, (nint)first * stride), stride, count, ref block, Samples, 0, size);
        }
    }

    /// <summary>Copies blocks to rows; what lies behind the values of a row is left as it is.</summary>
    /// <param name="source">The blocks.</param>
    /// <param name="destination">Receives the rows.</param>
    /// <param name="stride">The distance of the rows.</param>
    /// <param name="size">The number of values in a row.</param>
    /// <param name="rows">The number of rows.</param>
    public static void ToRows(ref float source, ref float destination, int stride, int size, int rows)
    {
        for (var first = 0; first < rows; first += Samples)
        {
            Transposition.Columns(
                ref Unsafe.Add(ref source, (nint)first * size), Samples, size, ref Unsafe.Add(ref destination, (nint)first * stride), stride, 0, Math.Min(Samples, rows - first));
        }
    }

    /// <summary>As <see cref="FromRows"/>, but adds to what the blocks hold.</summary>
    /// <param name="source">The rows.</param>
    /// <param name="stride">The distance of the rows.</param>
    /// <param name="destination">Receives the sums.</param>
    /// <param name="size">The number of values in a row.</param>
    /// <param name="rows">The number of rows.</param>
    public static void FromRowsAndAdd(ref float source, int stride, ref float destination, int size, int rows)
    {
        for (nint row = 0; row < rows; row++)
        {
            ref var from = ref Unsafe.Add(ref source, row * stride);
            ref var to = ref Unsafe.Add(ref destination, (row / Samples * size * Samples) + (row % Samples));
            for (nint value = 0; value < size; value++)
            {
                Unsafe.Add(ref to, value * Samples) += Unsafe.Add(ref from, value);
            }
        }
    }

    /// <summary>As <see cref="ToRows"/>, but adds to what the rows hold.</summary>
    /// <param name="source">The blocks.</param>
    /// <param name="destination">Receives the sums.</param>
    /// <param name="stride">The distance of the rows.</param>
    /// <param name="size">The number of values in a row.</param>
    /// <param name="rows">The number of rows.</param>
    public static void ToRowsAndAdd(ref float source, ref float destination, int stride, int size, int rows)
    {
        for (nint row = 0; row < rows; row++)
        {
            ref var from = ref Unsafe.Add(ref source, (row / Samples * size * Samples) + (row % Samples));
            ref var to = ref Unsafe.Add(ref destination, row * stride);
            for (nint value = 0; value < size; value++)
            {
                Unsafe.Add(ref to, value) += Unsafe.Add(ref from, value * Samples);
            }
        }
    }

    private static void Clear(ref float block, int size) =>
        Unsafe.InitBlockUnaligned(ref Unsafe.As<float, byte>(ref block), 0, checked((uint)(size * Samples * sizeof(float))));
}
