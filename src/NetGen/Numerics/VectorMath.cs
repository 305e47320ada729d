using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>
/// Elementary functions over vectors of floats: polynomials of NetGen's own, made only of <see cref="ILanes{TVector}"/>'s
/// operations, so that a value has the same bits in a lane of any width. The stated bounds hold where
/// <see cref="ILanes{TVector}.MultiplyAdd"/> rounds once; they were measured against double precision at some 400,000 floats of
/// every exponent. One ULP is the distance of floats at the exact result. Every function returns NaN for NaN.
/// </summary>
/// <remarks>
/// The coefficients are minimax fits (Remez exchange at 40 digits, weighted for relative error), rounded to float; the comment
/// above each polynomial gives its range and the error of the exact polynomial.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class VectorMath
{
    private const float SmallestNormal = 1.17549435e-38f;

    // log(2) in two parts. The first has 10 significant bits, so that its product with an exponent is exact even without FMA.
    private const float Log2High = 0.693359375f;
    private const float Log2Low = -2.12194440e-4f;

    /// <summary>
    /// Splits x into <c>n * log(2) + r</c> with |r| at most log(2) / 2 and returns r; <paramref name="exponent"/> is n in the form
    /// <see cref="ILanes{TVector}.ScaleByPowerOfTwo"/> takes.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ReduceByLog2<TLanes, TVector>(TVector x, out TVector exponent)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var n = RoundToLog2<TLanes, TVector>(x, out exponent);
        var r = TLanes.MultiplyAdd(n, TLanes.Broadcast(-Log2High), x);
        return TLanes.MultiplyAdd(n, TLanes.Broadcast(-Log2Low), r);
    }

    /// <summary>The whole number n nearest to <c>x / log(2)</c>, as a float and in <paramref name="exponent"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector RoundToLog2<TLanes, TVector>(TVector x, out TVector exponent)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // 1.5 * 2^23: adding it rounds to an integer, which then sits in the low bits of the sum.
        var rounder = TLanes.Broadcast(12582912f);
        exponent = TLanes.MultiplyAdd(x, TLanes.Broadcast(1.44269504f), rounder);
        return TLanes.Subtract(exponent, rounder);
    }

    /// <summary><c>exp(r) - 1</c> for |r| at most log(2) / 2, relatively accurate near zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Expm1OfRemainder<TLanes, TVector>(TVector r)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var r2 = TLanes.Multiply(r, r);
        var low = TermsOfExp<TLanes, TVector>(r, r2, out var high);
        return TLanes.MultiplyAdd(TLanes.MultiplyAdd(high, r2, low), r2, r);
    }

    /// <summary><c>exp(r)</c> for |r| at most log(2) / 2, by as short a chain as its accuracy allows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ExpOfRemainder<TLanes, TVector>(TVector r)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // (1 + r + r^2 low) + r^4 high.
        var r2 = TLanes.Multiply(r, r);
        var low = TermsOfExp<TLanes, TVector>(r, r2, out var high);
        low = TLanes.MultiplyAdd(low, r2, TLanes.Add(TLanes.Broadcast(1f), r));
        return TLanes.MultiplyAdd(high, TLanes.Multiply(r2, r2), low);
    }

    /// <summary>The two halves of q in <c>exp(r) = 1 + r + r^2 q(r)</c>: <c>q = low + r^2 high</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector TermsOfExp<TLanes, TVector>(TVector r, TVector r2, out TVector high)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // q of degree 4 on [-log(2)/2, log(2)/2], relative error of exp(r) - 1: 1.3e-8.
        high = TLanes.MultiplyAdd(TLanes.Broadcast(0.0083665475f), r, TLanes.Broadcast(0.0416672f));
        high = TLanes.MultiplyAdd(TLanes.Broadcast(0.0013882517f), r2, high);
        return TLanes.MultiplyAdd(TLanes.Broadcast(0.16666543f), r, TLanes.Broadcast(0.49999997f));
    }
}
