using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Writes gradients to their arena, for any optimizer to use later.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct KeepGradient : IGradientUse
{
    /// <summary>Nothing: a store does not wait for its line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fetch(in GradientTarget target, nint at, int count)
    {
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<TLanes, TVector>(TVector gradient, in GradientTarget target, nint at)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Store(gradient, ref target.Gradients, at);
}
