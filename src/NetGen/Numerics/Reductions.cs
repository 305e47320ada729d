using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>
/// Reductions in one canonical order, with the same bits at every width: element i joins lane i modulo 16, in rising order; then
/// <c>s8[i] = x[i] + x[i + 8]</c>, <c>s4[i] = s8[i] + s8[i + 4]</c>, <c>(s4[0] + s4[2]) + (s4[1] + s4[3])</c>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Reductions
{
    /// <summary>The sum; 0 for no values.</summary>
    /// <param name="values">Where <paramref name="offset"/> counts from.</param>
    /// <param name="offset">The first value.</param>
    /// <param name="count">How many values; none beyond is read.</param>
    public static float Sum<TLanes, TVector>(ref float values, int offset, int count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        Reduce<Sum, TLanes, TVector>(ref Unsafe.Add(ref values, offset), count);

    /// <summary>The largest value, where 0 is larger than -0; NaN if one is NaN, -inf for no values.</summary>
    /// <param name="values">Where <paramref name="offset"/> counts from.</param>
    /// <param name="offset">The first value.</param>
    /// <param name="count">How many values; none beyond is read.</param>
    public static float Max<TLanes, TVector>(ref float values, int offset, int count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        Reduce<Maximum, TLanes, TVector>(ref Unsafe.Add(ref values, offset), count);

    /// <summary>
    /// <c>start + sum over i of a[i] * b[i]</c>, by multiply-adds in 16 lanes that are joined at the end, of which the first begins with
    /// <paramref name="start"/>. Of up to 8 values the other lanes have none and are left out.
    /// </summary>
    /// <param name="start">What is added to.</param>
    /// <param name="a">The first row.</param>
    /// <param name="b">The second row.</param>
    /// <param name="count">How many values count; the rows go on to a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Dot<TLanes, TVector>(float start, ref float a, ref float b, nint count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        TVector lanes0 = LaneTree.Scalar<TVector>(start), lanes1 = TLanes.Zero, lanes2 = TLanes.Zero, lanes3 = TLanes.Zero;
        nint i = 0;
        for (; i < count; i += LaneTree.Width)
        {
            lanes0 = MultiplyAddFirst<TLanes, TVector>(ref a, ref b, i, count, lanes0);
            lanes1 = TLanes.Count > 8 ? lanes1 : MultiplyAddFirst<TLanes, TVector>(ref a, ref b, i + TLanes.Count, count, lanes1);
            lanes2 = TLanes.Count > 4 ? lanes2 : MultiplyAddFirst<TLanes, TVector>(ref a, ref b, i + (2 * TLanes.Count), count, lanes2);
            lanes3 = TLanes.Count > 4 ? lanes3 : MultiplyAddFirst<TLanes, TVector>(ref a, ref b, i + (3 * TLanes.Count), count, lanes3);
        }

        return LaneTree.JoinSum<TLanes, TVector>(lanes0, lanes1, lanes2, lanes3, count <= LaneTree.Width / 2);
    }

    /// <summary>The same of a row that one vector holds.</summary>
    /// <param name="start">What the products are added to.</param>
    /// <param name="a">Values; what lies behind them does not count.</param>
    /// <param name="b">As many.</param>
    /// <param name="count">How many, at most 8 and as many as a vector has lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Dot<TLanes, TVector>(float start, TVector a, TVector b, nint count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        if (count < TLanes.Count)
        {
            (a, b) = (First<TLanes, TVector>(a, count), First<TLanes, TVector>(b, count));
        }

        var lanes = TLanes.MultiplyAdd(a, b, LaneTree.Scalar<TVector>(start));
        return LaneTree.JoinSum<TLanes, TVector>(lanes, TLanes.Zero, TLanes.Zero, TLanes.Zero, half: true);
    }

    /// <summary>The first lanes of a vector, and zero in the others.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="lanes">How many; more than there are or fewer than none is allowed.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector First<TLanes, TVector>(TVector vector, nint lanes)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Select(LaneTree.FirstLanes<TLanes, TVector>((int)lanes), vector, TLanes.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector MultiplyAddFirst<TLanes, TVector>(ref float a, ref float b, nint at, nint count, TVector sum)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        if (at >= count)
        {
            return sum;
        }

        if (at + TLanes.Count <= count)
        {
            return TLanes.MultiplyAdd(TLanes.Load(ref a, at), TLanes.Load(ref b, at), sum);
        }

        // What lies behind the values is not known to be finite.
        var first = First<TLanes, TVector>(TLanes.Load(ref a, at), count - at);
        return TLanes.MultiplyAdd(first, First<TLanes, TVector>(TLanes.Load(ref b, at), count - at), sum);
    }

    /// <summary>Whether no value is infinite or NaN.</summary>
    public static bool AllFinite(ReadOnlySpan<float> values)
    {
        ref var first = ref MemoryMarshal.GetReference(values);
        var count = values.Length;

        // Zero times a finite value is zero; infinities and NaN give NaN, which no addition removes.
        var sum = Vector512.IsHardwareAccelerated ? SumOfZeros<Lanes512, Vector512<float>>(ref first, count)
            : Vector256.IsHardwareAccelerated ? SumOfZeros<Lanes256, Vector256<float>>(ref first, count)
            : SumOfZeros<Lanes128, Vector128<float>>(ref first, count);
        return sum == 0f;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Reduce<TFold, TLanes, TVector>(ref float values, int count)
        where TFold : struct, IFold
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        if (TLanes.Count == 1)
        {
            return LaneTree.Join<TFold>(JoinEach<TFold>(Vector512.Create(TFold.Neutral), ref values, count));
        }

        var whole = count & -LaneTree.Width;
        var lanes = LaneTree.Lanes<TFold, ValueTerm, TLanes, TVector>(new ValueTerm(ref values), whole);
        return LaneTree.Join<TFold>(JoinEach<TFold>(lanes, ref Unsafe.Add(ref values, whole), count - whole));
    }

    /// <summary>Joins the values to the lanes one by one.</summary>
    private static Vector512<float> JoinEach<TFold>(Vector512<float> lanes, ref float values, int count)
        where TFold : struct, IFold
    {
        for (var i = 0; i < count; i++)
        {
            ref var lane = ref Unsafe.Add(ref Unsafe.As<Vector512<float>, float>(ref lanes), i % LaneTree.Width);
            lane = TFold.Combine<Lanes32, float>(lane, Unsafe.Add(ref values, i));
        }

        return lanes;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float SumOfZeros<TLanes, TVector>(ref float values, int count)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var whole = count & -(LaneTree.Width * ZeroTimesFourTerm.Vectors);
        var sum = LaneTree.Reduce<Sum, ZeroTimesFourTerm, TLanes, TVector>(new ZeroTimesFourTerm(ref values), whole / ZeroTimesFourTerm.Vectors);
        for (var i = whole; i < count; i++)
        {
            sum += 0f * Unsafe.Add(ref values, i);
        }

        return sum;
    }

    /// <summary>
    /// Four vectors in place of one, so that no load waits for the sum. A batch comes from afar, and processors fetch ahead by themselves only as
    /// far as the end of a page.
    /// </summary>
    private readonly ref struct ZeroTimesFourTerm(ref float values) : IRowTerm
    {
        internal const int Vectors = 4;

        private const int PageFloats = 1024;

        private readonly ref float _values = ref values;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Visit<TLanes, TVector>(int index)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct
        {
            ref var four = ref Unsafe.Add(ref _values, index * Vectors);
            Prefetch.Lines(ref four, PageFloats, Vectors * TLanes.Count);
            var sum = TLanes.Multiply(TLanes.Zero, TLanes.Load(ref four, 0));
            sum = TLanes.MultiplyAdd(TLanes.Zero, TLanes.Load(ref four, TLanes.Count), sum);
            sum = TLanes.MultiplyAdd(TLanes.Zero, TLanes.Load(ref four, 2 * TLanes.Count), sum);
            return TLanes.MultiplyAdd(TLanes.Zero, TLanes.Load(ref four, 3 * TLanes.Count), sum);
        }
    }
}
