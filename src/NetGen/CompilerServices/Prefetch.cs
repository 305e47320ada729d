using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NetGen.CompilerServices;

/// <summary>Asks for a cache line before it is needed, where the processor can be asked.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Prefetch
{
    private const int LineLength = AlignedBuffer.AlignmentBytes / sizeof(float);

    /// <summary>
    /// Fetches the lines of up to 128 floats; where the first does not begin a line, the last may be left out. Written out, since the compiler of the
    /// running machine removes a comparison with a constant but unrolls no loop.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Lines(ref float start, nint offset, int count)
    {
        Line(ref start, offset);
        if (count > LineLength)
        {
            Line(ref start, offset + LineLength);
        }

        if (count > 2 * LineLength)
        {
            Line(ref start, offset + (2 * LineLength));
            Line(ref start, offset + (3 * LineLength));
        }

        if (count > 4 * LineLength)
        {
            Line(ref start, offset + (4 * LineLength));
            Line(ref start, offset + (5 * LineLength));
            Line(ref start, offset + (6 * LineLength));
            Line(ref start, offset + (7 * LineLength));
        }
    }

    /// <summary>Fetches the line of a float. It is a hint: an address that has moved or does not exist does no harm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Line(ref float start, nint offset)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref start, offset)));
        }
    }

    /// <summary>Fetches the line of a float no nearer than the second-level cache, which waits for more lines at a time than the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void LineToSecondLevel(ref float start, nint offset)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(Unsafe.AsPointer(ref Unsafe.Add(ref start, offset)));
        }
    }

    /// <summary>
    /// Makes lines this core's own before they are written, by writing to each what stands there. The first write to a line that another core
    /// has read waits until that core has dropped its copy, and only writes in close succession wait at the same time.
    /// </summary>
    internal static void LinesToWrite(Span<float> values)
    {
        for (var i = 0; i < values.Length; i += LineLength)
        {
            Volatile.Write(ref values[i], Volatile.Read(ref values[i]));
        }
    }
}
