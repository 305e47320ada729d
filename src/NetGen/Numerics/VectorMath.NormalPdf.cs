using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class VectorMath
{
    private const float InverseSqrtTwoPi = 0.39894228f;

    /// <summary>
    /// The density of the standard normal distribution, <c>exp(-x^2 / 2) / sqrt(2 pi)</c>, over the whole range, within 2 ULP. Results
    /// below the smallest normal float (|x| above 13.1) lose precision and end in 0, as for the infinities.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector NormalPdf<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var e = Expm1OfHalfSquare<TLanes, TVector>(NormalMagnitude<TLanes, TVector>(x), out var power);
        return NormalPdfOf<TLanes, TVector>(e, power);
    }

    /// <summary>The absolute value, cut at 14: there density and tail are 0 in float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector NormalMagnitude<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var ceiling = TLanes.Broadcast(14f);
        var magnitude = TLanes.Abs(x);
        return TLanes.Select(TLanes.GreaterThan(magnitude, ceiling), ceiling, magnitude);
    }

    /// <summary>
    /// <c>exp(-x^2 / 2) = (1 + e) * power</c> for x from 0 to 14; returns e, at most 0.42 in magnitude. The power of two is 0 where the
    /// exponential is below the smallest normal float.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Expm1OfHalfSquare<TLanes, TVector>(TVector x, out TVector power)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // The rounding error of the square would be multiplied by up to 87: it is computed by an FMA and joins the remainder.
        var half = TLanes.Multiply(x, TLanes.Broadcast(0.5f));
        var minusHalf = TLanes.Multiply(x, TLanes.Broadcast(-0.5f));
        var square = TLanes.Multiply(minusHalf, x);
        var error = TLanes.MultiplyAdd(minusHalf, x, TLanes.Multiply(half, x));

        var n = RoundToLog2<TLanes, TVector>(square, out var exponent);
        var high = TLanes.MultiplyAdd(n, TLanes.Broadcast(-Log2High), square);
        var r = TLanes.Add(high, TLanes.MultiplyAdd(n, TLanes.Broadcast(-Log2Low), error));
        power = TLanes.ScaleByPowerOfTwo(TLanes.Broadcast(1f), exponent);
        power = TLanes.Select(TLanes.LessThan(square, TLanes.Broadcast(ExpUnderflow)), TLanes.Zero, power);
        return Expm1OfRemainder<TLanes, TVector>(r);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector NormalPdfOf<TLanes, TVector>(TVector e, TVector power)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // Products with the power of two, where adding bits would do, because they keep NaN.
        var factor = TLanes.Broadcast(InverseSqrtTwoPi);
        return TLanes.Multiply(TLanes.MultiplyAdd(e, factor, factor), power);
    }
}
