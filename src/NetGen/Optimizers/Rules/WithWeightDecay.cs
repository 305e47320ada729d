using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Another rule, whose gradient is that of the loss plus <c>decay / 2 * w^2</c>: <c>g = g + decay * w</c>.</summary>
internal readonly struct WithWeightDecay<TRule>(TRule rule, float decay) : IUpdateRule
    where TRule : struct, IUpdateRule
{
    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TRule.Moments;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step<TLanes, TVector>(TVector parameter, TVector gradient, ref TVector first, ref TVector second, ref TVector third)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        rule.Step<TLanes, TVector>(
            parameter, TLanes.MultiplyAdd(TLanes.Broadcast(decay), parameter, gradient), ref first, ref second, ref third);
}
