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

    /// <summary>The sums of each 16 of the 64 values from an offset on, to the bit as <see cref="At"/> gives them.</summary>
    /// <param name="lanes">Where <paramref name="offset"/> counts from.</param>
    /// <param name="offset">The first value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> FourAt(ref float lanes, nint offset)
    {
        var left = Halves(Fourths(ref lanes, offset), Fourths(ref lanes, offset + LaneTree.Width));
        var right = Halves(Fourths(ref lanes, offset + (2 * LaneTree.Width)), Fourths(ref lanes, offset + (3 * LaneTree.Width)));
        var even = Pairs(Vector128.Shuffle(left, Vector128.Create(0, 2, 0, 2)), Vector128.Shuffle(right, Vector128.Create(0, 2, 0, 2)));
        return even + Pairs(Vector128.Shuffle(left, Vector128.Create(1, 3, 1, 3)), Vector128.Shuffle(right, Vector128.Create(1, 3, 1, 3)));
    }

    /// <summary>The four sums of every fourth of 16 values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Fourths(ref float lanes, nint offset)
    {
        var values = Unsafe.As<float, Vector512<float>>(ref Unsafe.Add(ref lanes, offset));
        var eighths = values.GetLower() + values.GetUpper();
        return eighths.GetLower() + eighths.GetUpper();
    }

    /// <summary>The two sums of every second of the four on the left, then those of the four on the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Halves(Vector128<float> left, Vector128<float> right) =>
        Pairs(left, Vector128.Shuffle(right, Vector128.Create(0, 1, 0, 1))) + Pairs(Vector128.Shuffle(left, Vector128.Create(2, 3, 2, 3)), right);

    /// <summary>The lower pair of the left and the upper one of the right: a select, for half vectors would go through memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Pairs(Vector128<float> left, Vector128<float> right) =>
        Vector128.ConditionalSelect(Vector128.Create(-1, -1, 0, 0).AsSingle(), left, right);
}
