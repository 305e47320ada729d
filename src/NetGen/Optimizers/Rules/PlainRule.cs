using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Plain gradient descent: <c>w = w + step * g</c>.</summary>
internal readonly struct PlainRule<TLanes, TVector>(float step) : IUpdateRule<PlainRule<TLanes, TVector>, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    private readonly TVector _step = TLanes.Broadcast(step);

    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PlainRule<TLanes, TVector> For(in UpdateRange range) => new(-range.LearningRate);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step(TVector parameter, TVector gradient, ref TVector first, ref TVector second, ref TVector third, bool sparesDivider) =>
        TLanes.MultiplyAdd(_step, gradient, parameter);
}
