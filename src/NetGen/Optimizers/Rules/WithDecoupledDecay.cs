using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Another rule, before whose step parameters shrink by a share: <c>w = w - share * w</c>.</summary>
internal readonly struct WithDecoupledDecay<TRule>(TRule rule, float share) : IUpdateRule
    where TRule : struct, IUpdateRule
{
    private readonly DecayRule _decay = new(share);

    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TRule.Moments;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step<TLanes, TVector>(TVector parameter, TVector gradient, ref TVector first, ref TVector second, ref TVector third)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        rule.Step<TLanes, TVector>(_decay.Next<TLanes, TVector>(parameter, parameter), gradient, ref first, ref second, ref third);
}
