using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class VectorMath
{
    /// <summary>
    /// <c>1 / (1 + exp(-x))</c> over the whole range, within 2.7 ULP; 0 for -inf, 1 for +inf. Results below the smallest normal
    /// float (x &lt; -87.33654) are 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sigmoid<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        SigmoidFromExp<TLanes, TVector>(x, ExpOfMinusMagnitude<TLanes, TVector>(x));

    /// <summary><c>exp(-|x|)</c>: 0 to 1, so what is built on it cannot overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector ExpOfMinusMagnitude<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var minusMagnitude = TLanes.MinusAbs(x);
        var r = ReduceByLog2<TLanes, TVector>(minusMagnitude, out var exponent);
        var result = TLanes.ScaleByPowerOfTwo(ExpOfRemainder<TLanes, TVector>(r), exponent);

        // NaN, whose bits the scaling may have spoiled, is not greater either.
        var limit = TLanes.Select(TLanes.Equal(x, x), TLanes.Zero, x);
        return TLanes.Select(TLanes.GreaterThan(minusMagnitude, TLanes.Broadcast(BelowExpUnderflow)), result, limit);
    }

    /// <summary>The sigmoid of x from <c>e = exp(-|x|)</c>: <c>1 / (1 + e)</c>, or <c>e / (1 + e)</c> for negative x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector SigmoidFromExp<TLanes, TVector>(TVector x, TVector e)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var one = TLanes.Broadcast(1f);
        var numerator = TLanes.Select(TLanes.LessThan(x, TLanes.Zero), e, one);
        return TLanes.Divide(numerator, TLanes.Add(one, e));
    }
}
