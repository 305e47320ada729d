using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>
/// Sums over floats in double precision, in which no square of a float overflows or is rounded. Element i joins lane i modulo 16, in
/// rising order, and the lanes are joined in one fixed tree, so the bits do not depend on the machine.
/// </summary>
internal static class DoubleSum
{
    private const int Lanes = 16;

    /// <summary>The sum of a term of each value; 0 for no values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double Of<TTerm>(ReadOnlySpan<float> values)
        where TTerm : struct, IDoubleTerm
    {
        Vector256<double> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        ref var value = ref MemoryMarshal.GetReference(values);
        var i = 0;
        for (; i <= values.Length - Lanes; i += Lanes)
        {
            Add<TTerm>(ref Unsafe.Add(ref value, i), ref sum0, ref sum1);
            Add<TTerm>(ref Unsafe.Add(ref value, i + (Lanes / 2)), ref sum2, ref sum3);
        }

        if (i < values.Length)
        {
            Span<float> rest = stackalloc float[Lanes];
            values[i..].CopyTo(rest);
            Add<TTerm>(ref rest[0], ref sum0, ref sum1);
            Add<TTerm>(ref rest[Lanes / 2], ref sum2, ref sum3);
        }

        var sum = (sum0 + sum2) + (sum1 + sum3);
        return (sum[0] + sum[2]) + (sum[1] + sum[3]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TTerm>(ref float values, ref Vector256<double> lower, ref Vector256<double> upper)
        where TTerm : struct, IDoubleTerm
    {
        var (first, second) = Vector256.Widen(Vector256.LoadUnsafe(ref values));
        lower += TTerm.Of(first);
        upper += TTerm.Of(second);
    }
}
