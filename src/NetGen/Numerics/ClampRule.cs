using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary><c>min(max(x, least), most)</c>; NaN stays NaN.</summary>
internal readonly struct ClampRule(float least, float most) : IElementRule
{
    private readonly float _least = least;
    private readonly float _most = most;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Next<TLanes, TVector>(TVector value, TVector other)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Min(TLanes.Max(value, TLanes.Broadcast(_least)), TLanes.Broadcast(_most));
}
