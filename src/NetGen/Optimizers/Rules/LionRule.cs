using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary><c>c = beta1 * m + (1 - beta1) * g; w = w + step * sign(c); m = beta2 * m + (1 - beta2) * g</c>.</summary>
internal readonly struct LionRule<TLanes, TVector>(float beta1, float beta2, float step) : IUpdateRule<LionRule<TLanes, TVector>, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    private readonly TVector _keep1 = TLanes.Broadcast(beta1);
    private readonly TVector _take1 = TLanes.Broadcast(1 - beta1);
    private readonly TVector _keep2 = TLanes.Broadcast(beta2);
    private readonly TVector _take2 = TLanes.Broadcast(1 - beta2);
    private readonly TVector _step = TLanes.Broadcast(step);

    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LionRule<TLanes, TVector> For(in UpdateRange range)
    {
        var optimizer = (Lion)range.State.Owner;
        return new(optimizer.Beta1, optimizer.Beta2, -range.LearningRate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step(TVector parameter, TVector gradient, ref TVector momentum, ref TVector second, ref TVector third, bool sparesDivider)
    {
        var direction = MovingAverage.Of<TLanes, TVector>(momentum, gradient, _keep1, _take1);
        momentum = MovingAverage.Of<TLanes, TVector>(momentum, gradient, _keep2, _take2);
        return TLanes.MultiplyAdd(Sign.Of<TLanes, TVector>(direction, TLanes.Broadcast(1)), _step, parameter);
    }
}
