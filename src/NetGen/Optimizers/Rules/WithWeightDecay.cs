using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Another rule, whose gradient is that of the loss plus <c>decay / 2 * w^2</c>: <c>g = g + decay * w</c>.</summary>
internal readonly struct WithWeightDecay<TRule, TLanes, TVector>(TRule rule, float decay) : IUpdateRule<WithWeightDecay<TRule, TLanes, TVector>, TVector>
    where TRule : struct, IUpdateRule<TRule, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    private readonly TVector _decay = TLanes.Broadcast(decay);

    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TRule.Moments;
    }

    public static bool KeepsMultipliersBusy
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TRule.KeepsMultipliersBusy;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WithWeightDecay<TRule, TLanes, TVector> For(in UpdateRange range) => new(TRule.For(range), range.WeightDecay);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step(TVector parameter, TVector gradient, ref TVector first, ref TVector second, ref TVector third, bool sparesDivider) =>
        rule.Step(parameter, TLanes.MultiplyAdd(_decay, parameter, gradient), ref first, ref second, ref third, sparesDivider);
}
