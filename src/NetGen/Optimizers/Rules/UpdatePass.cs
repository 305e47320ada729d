using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Takes a rule over a range of parameters and their moments.</summary>
internal static class UpdatePass
{
    /// <summary>
    /// One register of so many, a power of two, has its roots computed by products, while the divider is at those of the others: then divider and
    /// multipliers are busy alike (measured on Zen 4). Where the divider is slow all have.
    /// </summary>
    private const int RootsByProductsEvery = 4;

    /// <summary>Updates the range, which is a whole number of registers.</summary>
    /// <remarks>Inlined into its caller, it would be beyond what the compiler inlines in turn, and the rule be called for each register.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run<TRule, TLanes, TVector>(in UpdateRange range)
        where TRule : struct, IUpdateRule<TRule, TVector>
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var hasSlowDivider = SquareRoot.HasSlowDivider;
        ref var parameters = ref MemoryMarshal.GetReference(range.Parameters);
        ref var gradients = ref MemoryMarshal.GetReference(range.Gradients);
        ref var first = ref MemoryMarshal.GetReference(TRule.Moments > 0 ? range.Moment(0) : []);
        ref var second = ref MemoryMarshal.GetReference(TRule.Moments > 1 ? range.Moment(1) : []);
        ref var third = ref MemoryMarshal.GetReference(TRule.Moments > 2 ? range.Moment(2) : []);
        var rule = TRule.For(range);
        nint between = (RootsByProductsEvery - 1) * TLanes.Count;
        nint end = range.Parameters.Length;
        for (nint i = 0; i < end; i += TLanes.Count)
        {
            var moment1 = TRule.Moments > 0 ? TLanes.Load(ref first, i) : TLanes.Zero;
            var moment2 = TRule.Moments > 1 ? TLanes.Load(ref second, i) : TLanes.Zero;
            var moment3 = TRule.Moments > 2 ? TLanes.Load(ref third, i) : TLanes.Zero;
            var gradient = TLanes.Load(ref gradients, i);
            var sparesDivider = hasSlowDivider || (!TRule.KeepsMultipliersBusy && (i & between) == 0);
            var parameter = rule.Step(TLanes.Load(ref parameters, i), gradient, ref moment1, ref moment2, ref moment3, sparesDivider);
            TLanes.Store(parameter, ref parameters, i);
            if (TRule.Moments > 0)
            {
                TLanes.Store(moment1, ref first, i);
            }

            if (TRule.Moments > 1)
            {
                TLanes.Store(moment2, ref second, i);
            }

            if (TRule.Moments > 2)
            {
                TLanes.Store(moment3, ref third, i);
            }
        }
    }
}
