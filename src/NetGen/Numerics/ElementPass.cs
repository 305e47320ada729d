using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>One pass over values, each of which is replaced by itself. The bits do not depend on the width of the registers.</summary>
internal static class ElementPass
{
    /// <summary>Replaces each value by what the rule makes of it alone.</summary>
    internal static void Apply<TRule>(Span<float> values, TRule rule)
        where TRule : struct, IElementRule =>
        Apply(values, values, rule);

    /// <summary>Replaces each value of a matrix, and not its padding, by what the rule makes of it.</summary>
    internal static void Apply<TRule>(MatrixView matrix, TRule rule)
        where TRule : struct, IElementRule
    {
        if (matrix.IsContiguous)
        {
            Apply(matrix.AsSpan(), rule);
            return;
        }

        for (var row = 0; row < matrix.Rows; row++)
        {
            Apply(matrix.Row(row), rule);
        }
    }

    /// <summary>Replaces each value by what the rule makes of it and of the other beside it.</summary>
    /// <param name="values">The values, changed in place.</param>
    /// <param name="others">At least as many others; they may be the values themselves.</param>
    /// <param name="rule">The rule.</param>
    internal static void Apply<TRule>(Span<float> values, ReadOnlySpan<float> others, TRule rule)
        where TRule : struct, IElementRule
    {
        var done = Vector512.IsHardwareAccelerated ? Pass<TRule, Lanes512, Vector512<float>>(values, others, rule, 0)
            : Vector256.IsHardwareAccelerated ? Pass<TRule, Lanes256, Vector256<float>>(values, others, rule, 0)
            : Pass<TRule, Lanes128, Vector128<float>>(values, others, rule, 0);
        Pass<TRule, Lanes32, float>(values, others, rule, done);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Pass<TRule, TLanes, TVector>(Span<float> values, ReadOnlySpan<float> others, TRule rule, int from)
        where TRule : struct, IElementRule
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var other = ref MemoryMarshal.GetReference(others[..values.Length]);
        var i = from;
        for (; i <= values.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes.Store(rule.Next<TLanes, TVector>(TLanes.Load(ref value, i), TLanes.Load(ref other, i)), ref value, i);
        }

        return i;
    }
}
