using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Gradient descent with Nesterov's momentum: <c>v = momentum * v + g; w = w - learningRate * (momentum * v + g)</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DescendWithNesterov : IGradientUse
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prepare(in GradientTarget target, nint at) => DescendWithMomentum.Prepare(in target, at);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<TLanes, TVector>(TVector gradient, in GradientTarget target, nint at)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var velocity = DescendWithMomentum.Roll<TLanes, TVector>(gradient, in target, at);
        var direction = TLanes.MultiplyAdd(TLanes.Broadcast(target.Momentum), velocity, gradient);
        var parameter = TLanes.Load(ref target.Parameters, at);
        TLanes.Store(TLanes.MultiplyAdd(TLanes.Broadcast(target.Step), direction, parameter), ref target.Parameters, at);
    }
}
