using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Gradient descent with momentum: <c>v = momentum * v + take * g; w = w + step * v</c>, or with Nesterov's correction
/// <c>w = w + step * (momentum * v + g)</c>.
/// </summary>
internal readonly struct MomentumRule<TNesterov>(float step, float momentum, float take) : IUpdateRule
    where TNesterov : struct, IOption
{
    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step<TLanes, TVector>(TVector parameter, TVector gradient, ref TVector velocity, ref TVector second, ref TVector third)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        velocity = DescendWithMomentum.Roll<TLanes, TVector>(velocity, TLanes.Multiply(gradient, TLanes.Broadcast(take)), momentum);
        var direction = TNesterov.IsChosen ? TLanes.MultiplyAdd(TLanes.Broadcast(momentum), velocity, gradient) : velocity;
        return TLanes.MultiplyAdd(TLanes.Broadcast(step), direction, parameter);
    }
}
