using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary><c>m = beta1 * m + (1 - beta1) * g; u = max(beta2 * u, |g| + epsilon); w = w + step * m / u</c>.</summary>
internal readonly struct AdamaxRule(float beta1, float beta2, float epsilon, float step) : IUpdateRule
{
    private readonly float _take = 1 - beta1;

    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step<TLanes, TVector>(TVector parameter, TVector gradient, ref TVector mean, ref TVector norm, ref TVector third)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        mean = MovingAverage.Of<TLanes, TVector>(mean, gradient, beta1, _take);
        var size = TLanes.Add(TLanes.Abs(gradient), TLanes.Broadcast(epsilon));
        norm = TLanes.Max(TLanes.Multiply(norm, TLanes.Broadcast(beta2)), size);
        return TLanes.MultiplyAdd(TLanes.Divide(mean, norm), TLanes.Broadcast(step), parameter);
    }
}
