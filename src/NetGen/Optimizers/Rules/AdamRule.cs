using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Adam's step, with or without AMSGrad:
/// <c>m = beta1 * m + (1 - beta1) * g; v = beta2 * v + (1 - beta2) * g^2; w = w + step * m / (rootScale * sqrt(v) + epsilon)</c>.
/// </summary>
internal readonly struct AdamRule<TAmsGrad>(float beta1, float beta2, float epsilon, float step, float rootScale) : IUpdateRule
    where TAmsGrad : struct, IOption
{
    private readonly float _take1 = 1 - beta1;
    private readonly float _take2 = 1 - beta2;

    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TAmsGrad.IsChosen ? 3 : 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step<TLanes, TVector>(TVector parameter, TVector gradient, ref TVector mean, ref TVector squares, ref TVector largest)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        mean = MovingAverage.Of<TLanes, TVector>(mean, gradient, beta1, _take1);
        squares = MovingAverage.OfSquares<TLanes, TVector>(squares, gradient, beta2, _take2);
        largest = TAmsGrad.IsChosen ? TLanes.Max(largest, squares) : squares;
        var denominator = TLanes.MultiplyAdd(TLanes.Sqrt(largest), TLanes.Broadcast(rootScale), TLanes.Broadcast(epsilon));
        return TLanes.MultiplyAdd(TLanes.Divide(mean, denominator), TLanes.Broadcast(step), parameter);
    }
}
