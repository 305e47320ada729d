using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// <c>s = clamp(s * factor, smallest, largest)</c> with a factor by the sign of <c>g * previous g</c>; where that is negative
/// <c>g = 0</c>; then <c>w = w + scale * sign(g) * s</c>.
/// </summary>
internal readonly struct RPropRule(float decrease, float increase, float smallest, float largest, float scale) : IUpdateRule
{
    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step<TLanes, TVector>(TVector parameter, TVector gradient, ref TVector previous, ref TVector size, ref TVector third)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var product = TLanes.Multiply(gradient, previous);
        var turned = TLanes.LessThan(product, TLanes.Zero);
        var factor = TLanes.Select(turned, TLanes.Broadcast(decrease), TLanes.Broadcast(1));
        factor = TLanes.Select(TLanes.GreaterThan(product, TLanes.Zero), TLanes.Broadcast(increase), factor);
        size = TLanes.Min(TLanes.Max(TLanes.Multiply(size, factor), TLanes.Broadcast(smallest)), TLanes.Broadcast(largest));
        previous = TLanes.Select(turned, TLanes.Zero, gradient);
        return TLanes.MultiplyAdd(Sign.Of<TLanes, TVector>(previous, size), TLanes.Broadcast(scale), parameter);
    }
}
