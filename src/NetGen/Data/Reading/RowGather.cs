using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Copies rows that lie anywhere in a table to one place. A processor fetches ahead inside a row by itself, but it cannot know which row is
/// next: the lines of a later one are asked for while one is copied.
/// </summary>
internal static class RowGather
{
    /// <summary>The floats of a cache line, a copy at a time.</summary>
    private const int Line = 16;

    /// <summary>How far ahead lines are asked for: as many floats as arrive while they are copied, or the next row.</summary>
    private const int FloatsAhead = 2048;

    /// <param name="table">Row after row.</param>
    /// <param name="size">The number of floats in a row.</param>
    /// <param name="rows">The rows to copy, all in the table.</param>
    /// <param name="destination">Receives them, one behind the other.</param>
    internal static void Copy(float[] table, int size, ReadOnlySpan<int> rows, Span<float> destination)
    {
        Argument.HasLength(destination.Length, rows.Length * size, nameof(destination));
        var ahead = int.Max(1, FloatsAhead / size);
        for (var i = 0; i < int.Min(ahead, rows.Length); i++)
        {
            Fetch(ref table[rows[i] * size], size);
        }

        for (var i = 0; i < rows.Length; i++)
        {
            var source = table.AsSpan(rows[i] * size, size);
            var later = rows[int.Min(i + ahead, rows.Length - 1)] * size;
            CopyRow(source, destination.Slice(i * size, size), ref table[later]);
        }
    }

    private static void Fetch(ref float row, int size)
    {
        for (nint i = 0; i < size; i += Line)
        {
            Prefetch.LineToSecondLevel(ref row, i);
        }

        FetchEnd(ref row, size);
    }

    /// <summary>Asks for the line of a row's last float: a row that does not begin on a line ends on one more.</summary>
    private static void FetchEnd(ref float row, int size) => Prefetch.LineToSecondLevel(ref row, size - 1);

    /// <summary>Copies one row and asks for the lines of a later one, which is as long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyRow(ReadOnlySpan<float> source, Span<float> destination, ref float later)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(destination);
        FetchEnd(ref later, source.Length);
        nint i = 0;
        for (; i <= source.Length - Line; i += Line)
        {
            Prefetch.LineToSecondLevel(ref later, i);
            Unsafe.As<float, Vector512<float>>(ref Unsafe.Add(ref to, i)) = Unsafe.As<float, Vector512<float>>(ref Unsafe.Add(ref from, i));
        }

        if (i < source.Length)
        {
            Prefetch.LineToSecondLevel(ref later, i);
            source[(int)i..].CopyTo(destination[(int)i..]);
        }
    }
}
