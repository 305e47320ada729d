using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary><c>c = beta1 * m + (1 - beta1) * g; w = w + step * sign(c); m = beta2 * m + (1 - beta2) * g</c>.</summary>
internal readonly struct LionRule(float beta1, float beta2, float step) : IUpdateRule
{
    private readonly float _take1 = 1 - beta1;
    private readonly float _take2 = 1 - beta2;

    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step<TLanes, TVector>(TVector parameter, TVector gradient, ref TVector momentum, ref TVector second, ref TVector third)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var direction = MovingAverage.Of<TLanes, TVector>(momentum, gradient, beta1, _take1);
        momentum = MovingAverage.Of<TLanes, TVector>(momentum, gradient, beta2, _take2);
        return TLanes.MultiplyAdd(Sign.Of<TLanes, TVector>(direction, TLanes.Broadcast(1)), TLanes.Broadcast(step), parameter);
    }
}
