using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary><c>s = s + g^2; w = w + step * g / (sqrt(s) + epsilon)</c>.</summary>
internal readonly struct AdaGradRule<TLanes, TVector>(float epsilon, float step) : IUpdateRule<AdaGradRule<TLanes, TVector>, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    private readonly TVector _epsilon = TLanes.Broadcast(epsilon);
    private readonly TVector _step = TLanes.Broadcast(step);

    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AdaGradRule<TLanes, TVector> For(in UpdateRange range)
    {
        var optimizer = (AdaGrad)range.State.Owner;
        var step = (float)(-range.LearningRate / (1 + ((range.Group.Clock.Step - 1) * (double)optimizer.LearningRateDecay)));
        return new(optimizer.Epsilon, step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step(TVector parameter, TVector gradient, ref TVector sum, ref TVector second, ref TVector third, bool sparesDivider)
    {
        sum = TLanes.MultiplyAdd(gradient, gradient, sum);
        return TLanes.MultiplyAdd(TLanes.Divide(gradient, TLanes.Add(SquareRoot.Of<TLanes, TVector>(sum, sparesDivider), _epsilon)), _step, parameter);
    }
}
