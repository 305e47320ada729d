using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Gradient descent with Nesterov's momentum: <c>v = momentum * v + g; w = w - learningRate * (momentum * v + g)</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DescendWithNesterov : IGradientUse
{
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
        var momentum = TLanes.Broadcast(target.Momentum);
        var velocity = DescendWithMomentum.Roll<TLanes, TVector>(TLanes.Load(ref target.Velocities, at), gradient, momentum);
        TLanes.Store(velocity, ref target.Velocities, at);
        var direction = TLanes.MultiplyAdd(momentum, velocity, gradient);
        TLanes.Store(TLanes.MultiplyAdd(TLanes.Broadcast(target.Step), direction, TLanes.Load(ref target.Parameters, at)), ref target.Parameters, at);
    }
}
