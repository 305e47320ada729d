using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Exponential moving averages that keep clear of denormal numbers, which many processors compute slowly: where a gradient stays 0, an
/// average would decay into them and stay there.
/// </summary>
internal static class MovingAverage
{
    /// <summary>A smaller average counts as 0. It is felt only by gradients that much smaller than a float's precision can tell from 0.</summary>
    private const float Smallest = 1e-30f;

    /// <summary>What is added to each average of squares; felt only by gradients below about 1e-13.</summary>
    internal const float Floor = 1e-30f;

    /// <summary><c>keep * average + take * value</c>; smaller than 1e-30 it becomes 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Of<TLanes, TVector>(TVector average, TVector value, TVector keep, TVector take)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.ZeroBelow(TLanes.MultiplyAdd(average, keep, TLanes.Multiply(value, take)), Smallest);

    /// <summary><c>keep * average + take * value^2 + 1e-30</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector OfSquares<TLanes, TVector>(TVector average, TVector value, TVector keep, TVector take)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var square = TLanes.MultiplyAdd(TLanes.Multiply(value, take), value, TLanes.Broadcast(Floor));
        return TLanes.MultiplyAdd(average, keep, square);
    }
}
