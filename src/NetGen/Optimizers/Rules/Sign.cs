using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Signs that keep what has none: zero and NaN.</summary>
internal static class Sign
{
    /// <summary>The sign of a value on a magnitude; 0 for 0 and NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Of<TLanes, TVector>(TVector value, TVector magnitude)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Select(TLanes.GreaterThan(TLanes.Abs(value), TLanes.Zero), TLanes.CopySign(magnitude, value), value);
}
