using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// <c>m = beta1 * m + (1 - beta1) * g; v = beta2 * v + (1 - beta2) * g^2;
/// w = w + (gradientStep * g + meanStep * m) / (rootScale * sqrt(v) + epsilon)</c>.
/// </summary>
internal readonly struct NadamRule(float beta1, float beta2, float epsilon, float gradientStep, float meanStep, float rootScale) : IUpdateRule
{
    private readonly float _take1 = 1 - beta1;
    private readonly float _take2 = 1 - beta2;

    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step<TLanes, TVector>(TVector parameter, TVector gradient, ref TVector mean, ref TVector squares, ref TVector third)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        mean = MovingAverage.Of<TLanes, TVector>(mean, gradient, beta1, _take1);
        squares = MovingAverage.OfSquares<TLanes, TVector>(squares, gradient, beta2, _take2);
        var denominator = TLanes.MultiplyAdd(TLanes.Sqrt(squares), TLanes.Broadcast(rootScale), TLanes.Broadcast(epsilon));
        var direction = TLanes.MultiplyAdd(TLanes.Broadcast(gradientStep), gradient, TLanes.Multiply(mean, TLanes.Broadcast(meanStep)));
        return TLanes.Add(parameter, TLanes.Divide(direction, denominator));
    }
}
