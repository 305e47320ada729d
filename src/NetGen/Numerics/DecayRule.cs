using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>
/// <c>x - share * x</c>, rounded once. What becomes smaller than 1e-30 becomes 0: a weight that nothing but its decay changes would end
/// in denormal numbers, which many processors compute slowly, and stay there.
/// </summary>
internal readonly struct DecayRule(float share) : IElementRule
{
    private const float SmallestWeight = 1e-30f;

    private readonly float _negativeShare = -share;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Next<TLanes, TVector>(TVector value, TVector other)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.ZeroBelow(TLanes.MultiplyAdd(TLanes.Broadcast(_negativeShare), value, value), SmallestWeight);
}
