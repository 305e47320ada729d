using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>Moves values between rows of places and wider ones, of which each place holds those of several.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Concatenation
{
    /// <summary>Copies the values of each place of each row.</summary>
    /// <param name="source">The first value.</param>
    /// <param name="sourceStride">The distance of its rows.</param>
    /// <param name="sourceWidth">The distance of the places in them.</param>
    /// <param name="destination">Receives the first value.</param>
    /// <param name="destinationStride">The distance of its rows.</param>
    /// <param name="destinationWidth">The distance of the places in them.</param>
    /// <param name="width">The number of values of a place.</param>
    /// <param name="places">The number of places in a row.</param>
    /// <param name="rows">The number of rows.</param>
    public static void Copy(
        ref float source, int sourceStride, int sourceWidth, ref float destination, int destinationStride, int destinationWidth, int width, int places, int rows)
    {
        for (nint row = 0; row < rows; row++)
        {
            for (nint place = 0; place < places; place++)
            {
                Values(ref source, (row * sourceStride) + (place * sourceWidth), width)
                    .CopyTo(Values(ref destination, (row * destinationStride) + (place * destinationWidth), width));
            }
        }
    }

    /// <summary>As <see cref="Copy"/>, but adds to what the destination holds.</summary>
    /// <param name="source">The first value.</param>
    /// <param name="sourceStride">The distance of its rows.</param>
    /// <param name="sourceWidth">The distance of the places in them.</param>
    /// <param name="destination">Holds the first sum.</param>
    /// <param name="destinationStride">The distance of its rows.</param>
    /// <param name="destinationWidth">The distance of the places in them.</param>
    /// <param name="width">The number of values of a place.</param>
    /// <param name="places">The number of places in a row.</param>
    /// <param name="rows">The number of rows.</param>
    public static void Add(
        ref float source, int sourceStride, int sourceWidth, ref float destination, int destinationStride, int destinationWidth, int width, int places, int rows)
    {
        for (nint row = 0; row < rows; row++)
        {
            for (nint place = 0; place < places; place++)
            {
                Accumulation.Add(
                    Values(ref source, (row * sourceStride) + (place * sourceWidth), width),
                    Values(ref destination, (row * destinationStride) + (place * destinationWidth), width));
            }
        }
    }

    private static Span<float> Values(ref float start, nint offset, int count) => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref start, offset), count);
}
