using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class VectorMath
{
    /// <summary>
    /// <c>exp(x) - 1</c> over the whole range, relatively accurate near zero, within 1.7 ULP. -1 for -inf, +inf for x &gt;= 88.72284.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Expm1<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // Below -25 the result is -1; cutting there keeps the power of two normal.
        var floor = TLanes.Broadcast(-25f);
        var r = ReduceByLog2<TLanes, TVector>(TLanes.Select(TLanes.LessThan(x, floor), floor, x), out var exponent);
        var e = Expm1OfRemainder<TLanes, TVector>(r);

        // 2^n e + (2^n - 1), with half the power of two because 2^128 is no float.
        var half = TLanes.Broadcast(0.5f);
        var halfPower = TLanes.ScaleByPowerOfTwo(half, exponent);
        var halfResult = TLanes.MultiplyAdd(e, halfPower, TLanes.Subtract(halfPower, half));
        var large = TLanes.Add(x, TLanes.Broadcast(float.PositiveInfinity));
        return TLanes.Select(TLanes.LessThan(x, TLanes.Broadcast(ExpOverflow)), TLanes.Add(halfResult, halfResult), large);
    }
}
