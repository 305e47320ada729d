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
    public static void Prepare(in GradientTarget target, nint at)
    {
        Prefetch.Line(ref target.Velocities, at);
        Prefetch.Line(ref target.Parameters, at);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<TLanes, TVector>(TVector gradient, in GradientTarget target, nint at)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var velocity = Roll<TLanes, TVector>(gradient, in target, at);
        var parameter = TLanes.Load(ref target.Parameters, at);
        TLanes.Store(TLanes.MultiplyAdd(TLanes.Broadcast(target.Step), velocity, parameter), ref target.Parameters, at);
    }

    /// <summary>Computes and stores the new velocity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Roll<TLanes, TVector>(TVector gradient, in GradientTarget target, nint at)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var velocity = Roll<TLanes, TVector>(TLanes.Load(ref target.Velocities, at), gradient, TLanes.Broadcast(target.Momentum));
        TLanes.Store(velocity, ref target.Velocities, at);
        return velocity;
    }

    /// <summary><c>momentum * v + g</c>; smaller than 1e-30 it becomes 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Roll<TLanes, TVector>(TVector velocity, TVector gradient, TVector momentum)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        velocity = TLanes.MultiplyAdd(momentum, velocity, gradient);

        // Asking for smaller, not for larger, keeps NaN.
        var vanishes = TLanes.LessThan(TLanes.Abs(velocity), TLanes.Broadcast(SmallestVelocity));
        return TLanes.Select(vanishes, TLanes.Zero, velocity);
    }
}
