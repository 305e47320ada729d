using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Gradient descent with momentum: <c>v = momentum * v + g; w = w - learningRate * v</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DescendWithMomentum : IGradientUse
{
    private const float SmallestVelocity = 1e-30f;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fetch(in GradientTarget target, nint at, int count)
    {
        Prefetch.Lines(ref target.Parameters, at, count);
        Prefetch.Lines(ref target.Velocities, at, count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<TLanes, TVector>(TVector gradient, in GradientTarget target, nint at)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var velocity = Roll<TLanes, TVector>(TLanes.Load(ref target.Velocities, at), gradient, TLanes.Broadcast(target.Momentum));
        TLanes.Store(velocity, ref target.Velocities, at);
        TLanes.Store(TLanes.MultiplyAdd(TLanes.Broadcast(target.Step), velocity, TLanes.Load(ref target.Parameters, at)), ref target.Parameters, at);
    }

    /// <summary><c>momentum * v + g</c>; smaller than 1e-30 it becomes 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Roll<TLanes, TVector>(TVector velocity, TVector gradient, TVector momentum)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.ZeroBelow(TLanes.MultiplyAdd(momentum, velocity, gradient), SmallestVelocity);
}
