using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Adam's step, with or without AMSGrad:
/// <c>m = beta1 * m + (1 - beta1) * g; v = beta2 * v + (1 - beta2) * g^2; w = w + step * m / (rootScale * sqrt(v) + epsilon)</c>.
/// </summary>
internal readonly struct AdamRule<TLanes, TVector, TAmsGrad>(float beta1, float beta2, float epsilon, float step, float rootScale) : IUpdateRule<AdamRule<TLanes, TVector, TAmsGrad>, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
    where TAmsGrad : struct, IOption
{
    private readonly TVector _keep1 = TLanes.Broadcast(beta1);
    private readonly TVector _take1 = TLanes.Broadcast(1 - beta1);
    private readonly TVector _keep2 = TLanes.Broadcast(beta2);
    private readonly TVector _take2 = TLanes.Broadcast(1 - beta2);
    private readonly TVector _epsilon = TLanes.Broadcast(epsilon);
    private readonly TVector _step = TLanes.Broadcast(step);
    private readonly TVector _rootScale = TLanes.Broadcast(rootScale);

    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TAmsGrad.IsChosen ? 3 : 2;
    }

    public static bool KeepsMultipliersBusy
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TAmsGrad.IsChosen;
    }

    /// <summary><c>-learningRate / (1 - beta1^t)</c> and <c>1 / sqrt(1 - beta2^t)</c> take the bias out of the averages.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AdamRule<TLanes, TVector, TAmsGrad> For(in UpdateRange range)
    {
        var optimizer = (AdaptiveMoments)range.State.Owner;
        var powers = range.Group.Clock.Products;
        var step = (float)(-range.LearningRate / (1 - powers[0]));
        var rootScale = (float)(1 / double.Sqrt(1 - powers[1]));
        return new(optimizer.Beta1, optimizer.Beta2, optimizer.Epsilon, step, rootScale);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step(TVector parameter, TVector gradient, ref TVector mean, ref TVector squares, ref TVector largest, bool sparesDivider)
    {
        mean = MovingAverage.Of<TLanes, TVector>(mean, gradient, _keep1, _take1);
        squares = MovingAverage.OfSquares<TLanes, TVector>(squares, gradient, _keep2, _take2);
        // The largest is NaN only where the squares are and stay so, and what may be NaN comes first.
        largest = TAmsGrad.IsChosen ? TLanes.AtLeast(squares, largest) : squares;
        var denominator = TLanes.MultiplyAdd(SquareRoot.Of<TLanes, TVector>(largest, sparesDivider), _rootScale, _epsilon);
        return TLanes.MultiplyAdd(TLanes.Divide(mean, denominator), _step, parameter);
    }
}
