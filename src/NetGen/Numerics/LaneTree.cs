using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>
/// The one order in which NetGen reduces: element i joins lane i modulo 16, in rising order; then
/// <c>s8[i] = x[i] + x[i + 8]</c>, <c>s4[i] = s8[i] + s8[i + 4]</c>, <c>(s4[0] + s4[2]) + (s4[1] + s4[3])</c>. So the bits do not
/// depend on the width of the registers.
/// </summary>
internal static class LaneTree
{
    /// <summary>The number of lanes, and of floats in a chunk.</summary>
    internal const int Width = 16;

    // Set bits for 16 lanes, then none: loaded 16 - n floats in, it is the mask of the first n lanes.
    private static ReadOnlySpan<int> LaneMasks =>
    [
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>A mask of the first lanes.</summary>
    /// <param name="lanes">How many; more than there are or fewer than none is allowed.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector FirstLanes<TLanes, TVector>(int lanes)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ref var masks = ref Unsafe.As<int, float>(ref MemoryMarshal.GetReference(LaneMasks));
        return TLanes.Load(ref masks, Width - int.Clamp(lanes, 0, Width));
    }

    /// <summary>
    /// The 16 running results over <paramref name="count"/> elements. Elements beyond, up to the end of the last chunk, are visited
    /// but not counted.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Lanes<TFold, TTerm, TLanes, TVector>(TTerm term, int count)
        where TFold : struct, IFold
        where TTerm : struct, IRowTerm, allows ref struct
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var neutral = TLanes.Broadcast(TFold.Neutral);
        TVector lanes0 = neutral, lanes1 = neutral, lanes2 = neutral, lanes3 = neutral;
        var index = 0;
        for (; index <= count - Width; index += Width)
        {
            lanes0 = TFold.Combine<TLanes, TVector>(lanes0, term.Visit<TLanes, TVector>(index));
            if (TLanes.Count <= 8)
            {
                lanes1 = TFold.Combine<TLanes, TVector>(lanes1, term.Visit<TLanes, TVector>(index + TLanes.Count));
            }

            if (TLanes.Count <= 4)
            {
                lanes2 = TFold.Combine<TLanes, TVector>(lanes2, term.Visit<TLanes, TVector>(index + (2 * TLanes.Count)));
                lanes3 = TFold.Combine<TLanes, TVector>(lanes3, term.Visit<TLanes, TVector>(index + (3 * TLanes.Count)));
            }
        }

        var left = count - index;
        if (left > 0)
        {
            lanes0 = JoinFirst<TFold, TTerm, TLanes, TVector>(lanes0, term, index, left);
            if (TLanes.Count <= 8)
            {
                lanes1 = JoinFirst<TFold, TTerm, TLanes, TVector>(lanes1, term, index + TLanes.Count, left - TLanes.Count);
            }

            if (TLanes.Count <= 4)
            {
                lanes2 = JoinFirst<TFold, TTerm, TLanes, TVector>(lanes2, term, index + (2 * TLanes.Count), left - (2 * TLanes.Count));
                lanes3 = JoinFirst<TFold, TTerm, TLanes, TVector>(lanes3, term, index + (3 * TLanes.Count), left - (3 * TLanes.Count));
            }
        }

        return Together(lanes0, lanes1, lanes2, lanes3);
    }

    /// <summary>The 16 lanes as one vector, put together in registers: in memory they might lie across two cache lines.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Together<TVector>(TVector lanes0, TVector lanes1, TVector lanes2, TVector lanes3)
        where TVector : struct =>
        typeof(TVector) == typeof(Vector512<float>) ? Unsafe.BitCast<TVector, Vector512<float>>(lanes0)
        : typeof(TVector) == typeof(Vector256<float>) ? Vector512.Create(Unsafe.BitCast<TVector, Vector256<float>>(lanes0), Unsafe.BitCast<TVector, Vector256<float>>(lanes1))
        : Vector512.Create(
            Vector256.Create(Unsafe.BitCast<TVector, Vector128<float>>(lanes0), Unsafe.BitCast<TVector, Vector128<float>>(lanes1)),
            Vector256.Create(Unsafe.BitCast<TVector, Vector128<float>>(lanes2), Unsafe.BitCast<TVector, Vector128<float>>(lanes3)));

    /// <summary>The 16 running results joined into one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float Join<TFold>(Vector512<float> lanes)
        where TFold : struct, IFold
    {
        var s8 = TFold.Combine<Lanes256, Vector256<float>>(lanes.GetLower(), lanes.GetUpper());
        var s4 = TFold.Combine<Lanes128, Vector128<float>>(s8.GetLower(), s8.GetUpper());
        var even = TFold.Combine<Lanes32, float>(s4[0], s4[2]);
        return TFold.Combine<Lanes32, float>(even, TFold.Combine<Lanes32, float>(s4[1], s4[3]));
    }

    /// <summary>A vector of one value and zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Scalar<TVector>(float value)
        where TVector : struct =>
        typeof(TVector) == typeof(Vector512<float>) ? Unsafe.BitCast<Vector512<float>, TVector>(Vector512.CreateScalar(value))
        : typeof(TVector) == typeof(Vector256<float>) ? Unsafe.BitCast<Vector256<float>, TVector>(Vector256.CreateScalar(value))
        : Unsafe.BitCast<Vector128<float>, TVector>(Vector128.CreateScalar(value));

    /// <summary>The sum of 16 lanes that are still in as many registers as the width needs, or of the first 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float JoinSum<TLanes, TVector>(TVector lanes0, TVector lanes1, TVector lanes2, TVector lanes3, bool half)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        if (typeof(TVector) == typeof(Vector512<float>))
        {
            var lanes = Unsafe.BitCast<TVector, Vector512<float>>(lanes0);
            return JoinEight(half ? lanes.GetLower() : lanes.GetLower() + lanes.GetUpper());
        }

        if (typeof(TVector) == typeof(Vector256<float>))
        {
            return JoinEight(Unsafe.BitCast<TVector, Vector256<float>>(half ? lanes0 : TLanes.Add(lanes0, lanes1)));
        }

        return JoinFour(Unsafe.BitCast<TVector, Vector128<float>>(half
            ? TLanes.Add(lanes0, lanes1)
            : TLanes.Add(TLanes.Add(lanes0, lanes2), TLanes.Add(lanes1, lanes3))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float JoinEight(Vector256<float> s8) => JoinFour(s8.GetLower() + s8.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float JoinFour(Vector128<float> s4) => (s4[0] + s4[2]) + (s4[1] + s4[3]);

    /// <summary>Both steps: the reduction of a row whose last chunk may be visited in whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float Reduce<TFold, TTerm, TLanes, TVector>(TTerm term, int count)
        where TFold : struct, IFold
        where TTerm : struct, IRowTerm, allows ref struct
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        Join<TFold>(Lanes<TFold, TTerm, TLanes, TVector>(term, count));

    /// <summary>The same in a method of its own: several long terms in one exceed what the compiler inlines, which then calls single instructions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static float ReduceApart<TFold, TTerm, TLanes, TVector>(TTerm term, int count)
        where TFold : struct, IFold
        where TTerm : struct, IRowTerm, allows ref struct
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        Reduce<TFold, TTerm, TLanes, TVector>(term, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector JoinFirst<TFold, TTerm, TLanes, TVector>(TVector lanes, TTerm term, int index, int left)
        where TFold : struct, IFold
        where TTerm : struct, IRowTerm, allows ref struct
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var counted = FirstLanes<TLanes, TVector>(left);
        return TFold.Combine<TLanes, TVector>(lanes, TLanes.Select(counted, term.Visit<TLanes, TVector>(index), TLanes.Broadcast(TFold.Neutral)));
    }
}
