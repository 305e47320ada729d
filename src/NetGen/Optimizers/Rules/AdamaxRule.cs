using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary><c>m = beta1 * m + (1 - beta1) * g; u = max(beta2 * u, |g| + epsilon); w = w + step * m / u</c>.</summary>
internal readonly struct AdamaxRule<TLanes, TVector>(float beta1, float beta2, float epsilon, float step) : IUpdateRule<AdamaxRule<TLanes, TVector>, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    private readonly TVector _keep1 = TLanes.Broadcast(beta1);
    private readonly TVector _take1 = TLanes.Broadcast(1 - beta1);
    private readonly TVector _keep2 = TLanes.Broadcast(beta2);
    private readonly TVector _epsilon = TLanes.Broadcast(epsilon);
    private readonly TVector _step = TLanes.Broadcast(step);

    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AdamaxRule<TLanes, TVector> For(in UpdateRange range)
    {
        var optimizer = (Adamax)range.State.Owner;
        var step = (float)(-range.LearningRate / (1 - range.Group.Clock.Products[0]));
        return new(optimizer.Beta1, optimizer.Beta2, float.Max(optimizer.Epsilon, MovingAverage.Floor), step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step(TVector parameter, TVector gradient, ref TVector mean, ref TVector norm, ref TVector third, bool sparesDivider)
    {
        mean = MovingAverage.Of<TLanes, TVector>(mean, gradient, _keep1, _take1);
        // A norm of NaN comes with a mean of NaN, which stays: the parameter is lost whichever is taken.
        norm = TLanes.AtLeast(TLanes.Add(TLanes.Abs(gradient), _epsilon), TLanes.Multiply(norm, _keep2));
        return TLanes.MultiplyAdd(TLanes.Divide(mean, norm), _step, parameter);
    }
}
