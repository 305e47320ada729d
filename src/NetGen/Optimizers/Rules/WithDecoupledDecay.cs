using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Another rule, before whose step parameters shrink by a share: <c>w = w - share * w</c>.</summary>
internal readonly struct WithDecoupledDecay<TRule, TLanes, TVector>(TRule rule, float share) : IUpdateRule<WithDecoupledDecay<TRule, TLanes, TVector>, TVector>
    where TRule : struct, IUpdateRule<TRule, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    private readonly DecayRule _decay = new(share);

    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TRule.Moments;
    }

    public static bool KeepsMultipliersBusy
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WithDecoupledDecay<TRule, TLanes, TVector> For(in UpdateRange range) => new(TRule.For(range), range.LearningRate * range.WeightDecay);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step(TVector parameter, TVector gradient, ref TVector first, ref TVector second, ref TVector third, bool sparesDivider) =>
        rule.Step(_decay.Next<TLanes, TVector>(parameter, parameter), gradient, ref first, ref second, ref third, sparesDivider);
}
