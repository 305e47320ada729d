using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// <c>s = clamp(s * factor, smallest, largest)</c> with a factor by the sign of <c>g * previous g</c>; where that is negative
/// <c>g = 0</c>; then <c>w = w + scale * sign(g) * s</c>.
/// </summary>
internal readonly struct RPropRule<TLanes, TVector>(float decrease, float increase, float smallest, float largest, float scale) : IUpdateRule<RPropRule<TLanes, TVector>, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    private readonly TVector _decrease = TLanes.Broadcast(decrease);
    private readonly TVector _increase = TLanes.Broadcast(increase);
    private readonly TVector _smallest = TLanes.Broadcast(smallest);
    private readonly TVector _largest = TLanes.Broadcast(largest);
    private readonly TVector _scale = TLanes.Broadcast(scale);

    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RPropRule<TLanes, TVector> For(in UpdateRange range)
    {
        var optimizer = (RProp)range.State.Owner;
        return new(optimizer.Decrease, optimizer.Increase, optimizer.SmallestStep, optimizer.LargestStep, -range.Group.LearningRateFactor);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step(TVector parameter, TVector gradient, ref TVector previous, ref TVector size, ref TVector third, bool sparesDivider)
    {
        var product = TLanes.Multiply(gradient, previous);
        var turned = TLanes.LessThan(product, TLanes.Zero);
        var factor = TLanes.Select(turned, _decrease, TLanes.Broadcast(1));
        factor = TLanes.Select(TLanes.GreaterThan(product, TLanes.Zero), _increase, factor);
        size = TLanes.AtMost(TLanes.AtLeast(TLanes.Multiply(size, factor), _smallest), _largest);
        previous = TLanes.Select(turned, TLanes.Zero, gradient);
        return TLanes.MultiplyAdd(Sign.Of<TLanes, TVector>(previous, size), _scale, parameter);
    }
}
