using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// <c>v = rho * v + (1 - rho) * g^2; d = sqrt(u + epsilon) / sqrt(v + epsilon) * g; u = rho * u + (1 - rho) * d^2; w = w + step * d</c>.
/// </summary>
internal readonly struct AdaDeltaRule<TLanes, TVector>(float rho, float epsilon, float step) : IUpdateRule<AdaDeltaRule<TLanes, TVector>, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    private readonly TVector _keep = TLanes.Broadcast(rho);
    private readonly TVector _take = TLanes.Broadcast(1 - rho);
    private readonly TVector _epsilon = TLanes.Broadcast(epsilon);
    private readonly TVector _step = TLanes.Broadcast(step);

    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AdaDeltaRule<TLanes, TVector> For(in UpdateRange range)
    {
        var optimizer = (AdaDelta)range.State.Owner;
        return new(optimizer.Rho, optimizer.Epsilon, -range.LearningRate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step(TVector parameter, TVector gradient, ref TVector squares, ref TVector squaredSteps, ref TVector third, bool sparesDivider)
    {
        squares = MovingAverage.OfSquares<TLanes, TVector>(squares, gradient, _keep, _take);
        var numerator = SquareRoot.Of<TLanes, TVector>(TLanes.Add(squaredSteps, _epsilon), sparesDivider);
        var denominator = SquareRoot.Of<TLanes, TVector>(TLanes.Add(squares, _epsilon), sparesDivider);
        var change = TLanes.Multiply(TLanes.Divide(numerator, denominator), gradient);
        squaredSteps = MovingAverage.OfSquares<TLanes, TVector>(squaredSteps, change, _keep, _take);
        return TLanes.MultiplyAdd(change, _step, parameter);
    }
}
