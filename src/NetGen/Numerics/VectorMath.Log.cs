using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class VectorMath
{
    /// <summary>
    /// The natural logarithm of every positive float, subnormal ones included, within 0.9 ULP. -inf for 0 and -0, NaN for negative
    /// values, +inf for +inf.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Log<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var subnormal = TLanes.LessThan(x, TLanes.Broadcast(SmallestNormal));
        var normal = TLanes.Select(subnormal, TLanes.Multiply(x, TLanes.Broadcast(8388608f)), x);
        var mantissa = TLanes.SplitExponent(normal, out var n);
        n = TLanes.Subtract(n, TLanes.Select(subnormal, TLanes.Broadcast(23f), TLanes.Zero));

        // log(1 + y) = y - y^2/2 + y^3 p(y); p of degree 7 on [sqrt(1/2) - 1, sqrt(2) - 1], relative error of log(1 + y): 5.8e-9.
        var y = TLanes.Subtract(mantissa, TLanes.Broadcast(1f));
        var y2 = TLanes.Multiply(y, y);
        var y4 = TLanes.Multiply(y2, y2);
        var p01 = TLanes.MultiplyAdd(TLanes.Broadcast(-0.2500082f), y, TLanes.Broadcast(0.3333333f));
        var p23 = TLanes.MultiplyAdd(TLanes.Broadcast(-0.16623357f), y, TLanes.Broadcast(0.20001227f));
        var p45 = TLanes.MultiplyAdd(TLanes.Broadcast(-0.1316018f), y, TLanes.Broadcast(0.14201757f));
        var p67 = TLanes.MultiplyAdd(TLanes.Broadcast(-0.076345086f), y, TLanes.Broadcast(0.12761582f));
        var p = TLanes.MultiplyAdd(TLanes.MultiplyAdd(p67, y2, p45), y4, TLanes.MultiplyAdd(p23, y2, p01));

        // The parts of n log(2) join from the smallest term to the largest.
        var small = TLanes.MultiplyAdd(n, TLanes.Broadcast(Log2Low), TLanes.Multiply(TLanes.Broadcast(-0.5f), y2));
        var result = TLanes.Add(TLanes.MultiplyAdd(TLanes.Multiply(p, y), y2, small), y);
        result = TLanes.MultiplyAdd(n, TLanes.Broadcast(Log2High), result);

        result = TLanes.Select(TLanes.LessThan(x, TLanes.Broadcast(float.PositiveInfinity)), result, x);
        result = TLanes.Select(TLanes.LessThan(x, TLanes.Zero), TLanes.Broadcast(float.NaN), result);
        return TLanes.Select(TLanes.Equal(x, TLanes.Zero), TLanes.Broadcast(float.NegativeInfinity), result);
    }
}
