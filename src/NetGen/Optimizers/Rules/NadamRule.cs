using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// <c>m = beta1 * m + (1 - beta1) * g; v = beta2 * v + (1 - beta2) * g^2;
/// w = w + (gradientStep * g + meanStep * m) / (rootScale * sqrt(v) + epsilon)</c>.
/// </summary>
internal readonly struct NadamRule<TLanes, TVector>(float beta1, float beta2, float epsilon, float gradientStep, float meanStep, float rootScale) : IUpdateRule<NadamRule<TLanes, TVector>, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    private readonly TVector _keep1 = TLanes.Broadcast(beta1);
    private readonly TVector _take1 = TLanes.Broadcast(1 - beta1);
    private readonly TVector _keep2 = TLanes.Broadcast(beta2);
    private readonly TVector _take2 = TLanes.Broadcast(1 - beta2);
    private readonly TVector _epsilon = TLanes.Broadcast(epsilon);
    private readonly TVector _gradientStep = TLanes.Broadcast(gradientStep);
    private readonly TVector _meanStep = TLanes.Broadcast(meanStep);
    private readonly TVector _rootScale = TLanes.Broadcast(rootScale);

    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2;
    }

    public static bool KeepsMultipliersBusy
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NadamRule<TLanes, TVector> For(in UpdateRange range)
    {
        var optimizer = (Nadam)range.State.Owner;
        var (gradientStep, meanStep, rootScale) = optimizer.StepsOf(range);
        return new(optimizer.Beta1, optimizer.Beta2, optimizer.Epsilon, gradientStep, meanStep, rootScale);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step(TVector parameter, TVector gradient, ref TVector mean, ref TVector squares, ref TVector third, bool sparesDivider)
    {
        mean = MovingAverage.Of<TLanes, TVector>(mean, gradient, _keep1, _take1);
        squares = MovingAverage.OfSquares<TLanes, TVector>(squares, gradient, _keep2, _take2);
        var denominator = TLanes.MultiplyAdd(SquareRoot.Of<TLanes, TVector>(squares, sparesDivider), _rootScale, _epsilon);
        var direction = TLanes.MultiplyAdd(_gradientStep, gradient, TLanes.Multiply(mean, _meanStep));
        return TLanes.Add(parameter, TLanes.Divide(direction, denominator));
    }
}
