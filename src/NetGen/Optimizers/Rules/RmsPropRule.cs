using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// <c>v = alpha * v + (1 - alpha) * g^2; w = w + step * g / (sqrt(v) + epsilon)</c>; centered <c>a = alpha * a + (1 - alpha) * g</c> and
/// <c>sqrt(v - a^2)</c>; with momentum <c>b = momentum * b + g / (...); w = w + step * b</c>.
/// </summary>
internal readonly struct RmsPropRule<TLanes, TVector, TCentered, TMomentum>(float alpha, float epsilon, float momentum, float step) : IUpdateRule<RmsPropRule<TLanes, TVector, TCentered, TMomentum>, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
    where TCentered : struct, IOption
    where TMomentum : struct, IOption
{
    private readonly TVector _keep = TLanes.Broadcast(alpha);
    private readonly TVector _take = TLanes.Broadcast(1 - alpha);
    private readonly TVector _epsilon = TLanes.Broadcast(epsilon);
    private readonly TVector _momentum = TLanes.Broadcast(momentum);
    private readonly TVector _step = TLanes.Broadcast(step);

    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1 + (TCentered.IsChosen ? 1 : 0) + (TMomentum.IsChosen ? 1 : 0);
    }

    public static bool KeepsMultipliersBusy
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TCentered.IsChosen;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RmsPropRule<TLanes, TVector, TCentered, TMomentum> For(in UpdateRange range)
    {
        var optimizer = (RmsProp)range.State.Owner;
        return new(optimizer.Alpha, optimizer.Epsilon, optimizer.Momentum, -range.LearningRate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step(TVector parameter, TVector gradient, ref TVector squares, ref TVector second, ref TVector third, bool sparesDivider)
    {
        squares = MovingAverage.OfSquares<TLanes, TVector>(squares, gradient, _keep, _take);
        var variance = squares;
        if (TCentered.IsChosen)
        {
            second = MovingAverage.Of<TLanes, TVector>(second, gradient, _keep, _take);
            var negative = TLanes.Subtract(TLanes.Zero, second);
            variance = TLanes.AtLeast(TLanes.MultiplyAdd(negative, second, squares), TLanes.Broadcast(MovingAverage.Floor));
        }

        var direction = TLanes.Divide(gradient, TLanes.Add(SquareRoot.Of<TLanes, TVector>(variance, sparesDivider), _epsilon));
        if (TMomentum.IsChosen && TCentered.IsChosen)
        {
            direction = third = DescendWithMomentum.Roll<TLanes, TVector>(third, direction, _momentum);
        }
        else if (TMomentum.IsChosen)
        {
            direction = second = DescendWithMomentum.Roll<TLanes, TVector>(second, direction, _momentum);
        }

        return TLanes.MultiplyAdd(direction, _step, parameter);
    }
}
