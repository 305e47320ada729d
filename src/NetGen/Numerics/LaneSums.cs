using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>Sums over the samples of a block, in the one order of <see cref="Reductions"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaneSums
{
    /// <summary>The sum of the 16 values from an offset on.</summary>
    /// <param name="lanes">Where <paramref name="offset"/> counts from.</param>
    /// <param name="offset">The first value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float At(ref float lanes, nint offset) =>
        LaneTree.Join<Sum>(Unsafe.As<float, Vector512<float>>(ref Unsafe.Add(ref lanes, offset)));
}
