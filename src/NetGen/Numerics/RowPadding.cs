using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>What lies behind a row's values, up to its stride. The row operations may leave anything there while they work.</summary>
internal static class RowPadding
{
    /// <summary>Sets it to 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Clear(ref float row, int count, int stride)
    {
        if (count < stride)
        {
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref row, count), stride - count).Clear();
        }
    }
}
