using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Takes a rule over a range of parameters and their moments. The bits do not depend on the width of the registers.</summary>
internal static class UpdatePass
{
    /// <summary>Updates the range, in registers as wide as there are.</summary>
    internal static void Run<TRule>(TRule rule, in UpdateRange range)
        where TRule : struct, IUpdateRule
    {
        if (Vector512.IsHardwareAccelerated && range.MostLanes >= Lanes512.Count)
        {
            Run<TRule, Lanes512, Vector512<float>>(rule, range);
        }
        else if (Vector256.IsHardwareAccelerated && range.MostLanes >= Lanes256.Count)
        {
            Run<TRule, Lanes256, Vector256<float>>(rule, range);
        }
        else if (Vector128.IsHardwareAccelerated && range.MostLanes >= Lanes128.Count)
        {
            Run<TRule, Lanes128, Vector128<float>>(rule, range);
        }
        else
        {
            Run<TRule, Lanes32, float>(rule, range);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<TRule, TLanes, TVector>(TRule rule, in UpdateRange range)
        where TRule : struct, IUpdateRule
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var length = range.Parameters.Length;
        ref var parameters = ref MemoryMarshal.GetReference(range.Parameters);
        ref var gradients = ref MemoryMarshal.GetReference(range.Gradients[..length]);
        ref var first = ref MomentOrNone<TRule>(range, 0);
        ref var second = ref MomentOrNone<TRule>(range, 1);
        ref var third = ref MomentOrNone<TRule>(range, 2);
        nint i = 0;
        for (; i <= length - TLanes.Count; i += TLanes.Count)
        {
            Step<TRule, TLanes, TVector>(rule, ref parameters, ref gradients, ref first, ref second, ref third, i);
        }

        for (; i < length; i++)
        {
            Step<TRule, Lanes32, float>(rule, ref parameters, ref gradients, ref first, ref second, ref third, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<TRule, TLanes, TVector>(
        TRule rule, ref float parameters, ref float gradients, ref float first, ref float second, ref float third, nint at)
        where TRule : struct, IUpdateRule
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var moment1 = TRule.Moments > 0 ? TLanes.Load(ref first, at) : TLanes.Zero;
        var moment2 = TRule.Moments > 1 ? TLanes.Load(ref second, at) : TLanes.Zero;
        var moment3 = TRule.Moments > 2 ? TLanes.Load(ref third, at) : TLanes.Zero;
        var gradient = TLanes.Load(ref gradients, at);
        var parameter = rule.Step<TLanes, TVector>(TLanes.Load(ref parameters, at), gradient, ref moment1, ref moment2, ref moment3);
        TLanes.Store(parameter, ref parameters, at);
        if (TRule.Moments > 0)
        {
            TLanes.Store(moment1, ref first, at);
        }

        if (TRule.Moments > 1)
        {
            TLanes.Store(moment2, ref second, at);
        }

        if (TRule.Moments > 2)
        {
            TLanes.Store(moment3, ref third, at);
        }
    }

    /// <summary>The begin of a moment, or a reference that nobody follows where the rule has fewer.</summary>
    private static ref float MomentOrNone<TRule>(in UpdateRange range, int index)
        where TRule : struct, IUpdateRule =>
        ref MemoryMarshal.GetReference(index < TRule.Moments ? range.Moment(index) : range.Parameters);
}
