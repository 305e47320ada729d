using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Gradient descent with momentum: <c>v = momentum * v + take * g; w = w + step * v</c>, or with Nesterov's correction
/// <c>w = w + step * (momentum * v + g)</c>.
/// </summary>
internal readonly struct MomentumRule<TLanes, TVector, TNesterov>(float step, float momentum, float take) : IUpdateRule<MomentumRule<TLanes, TVector, TNesterov>, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
    where TNesterov : struct, IOption
{
    private readonly TVector _step = TLanes.Broadcast(step);
    private readonly TVector _momentum = TLanes.Broadcast(momentum);
    private readonly TVector _take = TLanes.Broadcast(take);

    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MomentumRule<TLanes, TVector, TNesterov> For(in UpdateRange range)
    {
        var optimizer = (Sgd)range.State.Owner;
        var take = range.Group.Clock.Step == 1 ? 1 : 1 - optimizer.Dampening;
        return new(-range.LearningRate, optimizer.Momentum, take);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step(TVector parameter, TVector gradient, ref TVector velocity, ref TVector second, ref TVector third, bool sparesDivider)
    {
        velocity = DescendWithMomentum.Roll<TLanes, TVector>(velocity, TLanes.Multiply(gradient, _take), _momentum);
        var direction = TNesterov.IsChosen ? TLanes.MultiplyAdd(_momentum, velocity, gradient) : velocity;
        return TLanes.MultiplyAdd(_step, direction, parameter);
    }
}
