using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary><c>x + factor * y</c>, rounded once.</summary>
internal readonly struct AddScaledRule(float factor) : IElementRule
{
    private readonly float _factor = factor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Next<TLanes, TVector>(TVector value, TVector other)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.MultiplyAdd(TLanes.Broadcast(_factor), other, value);
}
