using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Plain gradient descent: <c>w = w - learningRate * g</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Descend : IGradientUse
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fetch(in GradientTarget target, nint at, int count) => Prefetch.Lines(ref target.Parameters, at, count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<TLanes, TVector>(TVector gradient, in GradientTarget target, nint at)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var parameter = TLanes.Load(ref target.Parameters, at);
        TLanes.Store(TLanes.MultiplyAdd(TLanes.Broadcast(target.Step), gradient, parameter), ref target.Parameters, at);
    }
}
