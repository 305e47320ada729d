using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class VectorMath
{
    private const float InverseSqrtTwoPi = 0.39894228f;

    /// <summary>
    /// The density of the standard normal distribution, <c>exp(-x^2 / 2) / sqrt(2 pi)</c>, over the whole range, within 2 ULP. Results
    /// below the smallest normal float (|x| about 13.1) lose precision and end in 0, as for the infinities.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector NormalPdf<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Multiply(ExpOfHalfSquare<TLanes, TVector>(NormalMagnitude<TLanes, TVector>(x)), TLanes.Broadcast(InverseSqrtTwoPi));

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

    /// <summary><c>exp(-x^2 / 2)</c> for x from 0 to 14.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ExpOfHalfSquare<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // The rounding error of the square would be multiplied by up to 87: it is computed by an FMA and joins the remainder.
        var half = TLanes.Multiply(x, TLanes.Broadcast(0.5f));
        var minusHalf = TLanes.Multiply(x, TLanes.Broadcast(-0.5f));
        var square = TLanes.Multiply(minusHalf, x);
        var error = TLanes.MultiplyAdd(minusHalf, x, TLanes.Multiply(half, x));

        var r = TLanes.Add(ReduceByLog2<TLanes, TVector>(square, out var exponent), error);
        var one = TLanes.Broadcast(1f);
        var mantissa = TLanes.Add(one, Expm1OfRemainder<TLanes, TVector>(r));

        // A product with the power of two, where the bits' sum would do, because it keeps NaN.
        var result = TLanes.Multiply(mantissa, TLanes.ScaleByPowerOfTwo(one, exponent));
        return TLanes.Select(TLanes.LessThan(square, TLanes.Broadcast(ExpUnderflow)), TLanes.Zero, result);
    }
}
