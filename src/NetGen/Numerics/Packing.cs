using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Copies a part of a matrix so that it lies together.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Packing
{
    /// <summary>Copies the first columns of some rows.</summary>
    /// <param name="source">The first row's first value to copy.</param>
    /// <param name="sourceStride">The distance of its rows.</param>
    /// <param name="destination">Receives the values.</param>
    /// <param name="destinationStride">The distance of its rows.</param>
    /// <param name="columns">How many values of each row; none beyond is read or written.</param>
    /// <param name="rows">How many rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy<TLanes, TVector>(
        ref float source, nint sourceStride, ref float destination, nint destinationStride, nint columns, nint rows)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        for (nint row = 0; row < rows; row++)
        {
            ref var from = ref Unsafe.Add(ref source, row * sourceStride);
            ref var to = ref Unsafe.Add(ref destination, row * destinationStride);
            nint column = 0;
            for (; column <= columns - TLanes.Count; column += TLanes.Count)
            {
                TLanes.Store(TLanes.Load(ref from, column), ref to, column);
            }

            for (; column < columns; column++)
            {
                Unsafe.Add(ref to, column) = Unsafe.Add(ref from, column);
            }
        }
    }
}
