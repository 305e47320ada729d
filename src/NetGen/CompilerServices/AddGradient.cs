using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Adds gradients to those of an earlier use of the same parameters, which were kept.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AddGradient : IGradientUse
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fetch(in GradientTarget target, nint at, int count) => Prefetch.Lines(ref target.Gradients, at, count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<TLanes, TVector>(TVector gradient, in GradientTarget target, nint at)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Store(TLanes.Add(TLanes.Load(ref target.Gradients, at), gradient), ref target.Gradients, at);
}
