using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// <c>v = rho * v + (1 - rho) * g^2; d = sqrt(u + epsilon) / sqrt(v + epsilon) * g; u = rho * u + (1 - rho) * d^2; w = w + step * d</c>.
/// </summary>
internal readonly struct AdaDeltaRule(float rho, float epsilon, float step) : IUpdateRule
{
    private readonly float _take = 1 - rho;

    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step<TLanes, TVector>(TVector parameter, TVector gradient, ref TVector squares, ref TVector squaredSteps, ref TVector third)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        squares = MovingAverage.OfSquares<TLanes, TVector>(squares, gradient, rho, _take);
        var numerator = TLanes.Sqrt(TLanes.Add(squaredSteps, TLanes.Broadcast(epsilon)));
        var denominator = TLanes.Sqrt(TLanes.Add(squares, TLanes.Broadcast(epsilon)));
        var change = TLanes.Multiply(TLanes.Divide(numerator, denominator), gradient);
        squaredSteps = MovingAverage.OfSquares<TLanes, TVector>(squaredSteps, change, rho, _take);
        return TLanes.MultiplyAdd(change, TLanes.Broadcast(step), parameter);
    }
}
