using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class VectorMath
{
    // The smallest float whose exponential overflows, and the smallest whose exponential is normal.
    private const float ExpOverflow = 88.72284f;
    private const float ExpUnderflow = -87.33654f;

    // The float below.
    private const float BelowExpUnderflow = -87.33655f;

    /// <summary>
    /// <c>exp(x)</c> over the whole range, within 1.8 ULP. Results below the smallest normal float (x &lt; -87.33654) are 0;
    /// exp(-inf) is 0, results beyond the largest float (x &gt;= 88.72284) are +inf.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Exp<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var r = ReduceByLog2<TLanes, TVector>(x, out var exponent);
        var result = TLanes.ScaleByPowerOfTwo(ExpOfRemainder<TLanes, TVector>(r), exponent);

        // Adding infinity is the overflow of large values and keeps NaN, whose bits the scaling above may have spoiled.
        var large = TLanes.Add(x, TLanes.Broadcast(float.PositiveInfinity));
        result = TLanes.Select(TLanes.LessThan(x, TLanes.Broadcast(ExpOverflow)), result, large);
        return TLanes.Select(TLanes.LessThan(x, TLanes.Broadcast(ExpUnderflow)), TLanes.Zero, result);
    }
}
