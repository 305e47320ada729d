using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary><c>factor * x</c>.</summary>
internal readonly struct ScaleRule(float factor) : IElementRule
{
    private readonly float _factor = factor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Next<TLanes, TVector>(TVector value, TVector other)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Multiply(TLanes.Broadcast(_factor), value);
}
