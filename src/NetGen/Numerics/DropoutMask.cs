using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>
/// Inverted dropout (Srivastava et al. 2014, "Dropout: a simple way to prevent neural networks from overfitting"): a value becomes 0 with
/// the probability <c>rate</c> and is divided by <c>1 - rate</c> otherwise, so that its mean stays. A dropped value is written as -0, which no kept
/// one is: the backward pass sees it there, and no mask is kept or drawn again.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DropoutMask
{
    private const float UpperBits = 1 << 24;

    /// <summary>Drops some of a vector of values and scales the others.</summary>
    /// <param name="x">The values.</param>
    /// <param name="bits">32 random bits for each.</param>
    /// <param name="rate">The share that is dropped, at least 0 and below 1; it counts in steps of 2^-24.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Apply<TLanes, TVector>(TVector x, TVector bits, float rate)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // Adding 0 makes +0 of a kept -0.
        var kept = TLanes.MultiplyAdd(x, TLanes.Broadcast(1 / (1 - rate)), TLanes.Zero);
        var isDropped = TLanes.LessThan(TLanes.UpperBitsToSingle(bits), TLanes.Broadcast(rate * UpperBits));
        return TLanes.Select(isDropped, TLanes.Broadcast(-0f), kept);
    }

    /// <summary>The derivative by the values, from the derivative by the results and the results.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Backward<TLanes, TVector>(TVector delta, TVector result, float rate)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var isNegative = TLanes.LessThan(TLanes.CopySign(TLanes.Broadcast(1f), result), TLanes.Zero);
        var isDropped = TLanes.Select(TLanes.Equal(result, TLanes.Zero), isNegative, TLanes.Zero);
        return TLanes.Select(isDropped, TLanes.Zero, TLanes.Multiply(delta, TLanes.Broadcast(1 / (1 - rate))));
    }
}
