using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>Looks vectors up by indices, and sums their gradients. The indices were checked.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EmbeddingRows
{
    /// <summary>Copies the vector of each index of each row.</summary>
    /// <param name="indices">Row after row of indices.</param>
    /// <param name="length">The number of indices in a row.</param>
    /// <param name="vectors">The first vector.</param>
    /// <param name="stride">The distance of the vectors.</param>
    /// <param name="outputs">Receives the vectors of a row one behind the other.</param>
    /// <param name="outputStride">The distance of the rows.</param>
    /// <param name="size">The number of values in a vector.</param>
    /// <param name="rows">The number of rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gather(ref int indices, int length, ref float vectors, int stride, ref float outputs, int outputStride, int size, int rows)
    {
        for (nint row = 0; row < rows; row++)
        {
            for (nint position = 0; position < length; position++)
            {
                var index = (nint)Unsafe.Add(ref indices, (row * length) + position);
                Values(ref vectors, index * stride, size).CopyTo(Values(ref outputs, (row * outputStride) + (position * size), size));
            }
        }
    }

    /// <summary>Clears the gradients of the vectors in one part of the parameters.</summary>
    /// <param name="target">Where they are.</param>
    /// <param name="offset">Where the vectors begin among the parameters.</param>
    /// <param name="length">The distance of the first to the one behind the last.</param>
    /// <param name="start">The beginning of the part.</param>
    /// <param name="end">Its end.</param>
    public static void ClearGradients(in GradientTarget target, int offset, int length, int start, int end)
    {
        var (first, last) = (int.Max(start, offset), int.Min(end, offset + length));
        Values(ref target.Gradients, first, int.Max(last - first, 0)).Clear();
    }

    /// <summary>
    /// Adds to the gradients of the vectors in one part of the parameters the deltas of each, in the order of the rows and their positions, whatever
    /// the part.
    /// </summary>
    /// <param name="indices">Row after row of indices.</param>
    /// <param name="length">The number of indices in a row.</param>
    /// <param name="deltas">The deltas of the outputs.</param>
    /// <param name="outputStride">The distance of their rows.</param>
    /// <param name="target">Where gradients go.</param>
    /// <param name="offset">Where the vectors begin among the parameters.</param>
    /// <param name="stride">The distance of the vectors.</param>
    /// <param name="size">The number of values in a vector.</param>
    /// <param name="vocabulary">The number of vectors.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="start">The beginning of the part.</param>
    /// <param name="end">Its end.</param>
    public static void AddGradients(
        ref int indices,
        int length,
        ref float deltas,
        int outputStride,
        in GradientTarget target,
        int offset,
        int stride,
        int size,
        int vocabulary,
        int rows,
        int start,
        int end)
    {
        var (first, last) = (int.Max(start, offset), int.Min(end, offset + (vocabulary * stride)));
        if (first >= last)
        {
            return;
        }

        for (nint row = 0; row < rows; row++)
        {
            for (nint position = 0; position < length; position++)
            {
                var at = offset + (Unsafe.Add(ref indices, (row * length) + position) * stride);
                if (at >= first && at < last)
                {
                    Accumulation.Add(Values(ref deltas, (row * outputStride) + (position * size), size), Values(ref target.Gradients, at, size));
                }
            }
        }
    }

    private static Span<float> Values(ref float start, nint offset, int count) => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref start, offset), count);
}
