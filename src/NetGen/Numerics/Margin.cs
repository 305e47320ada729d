using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>What the losses that ask for a margin share.</summary>
internal static class Margin
{
    /// <summary><c>1 - t * y</c>: what the output lacks of a margin of 1 on its target's side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Missing<TLanes, TVector>(TVector output, TVector target)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.MultiplyAdd(TLanes.Subtract(TLanes.Zero, target), output, TLanes.Broadcast(1f));
}
