using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <content>The dot product of a single output.</content>
public static partial class StreamCalls
{
    /// <summary>
    /// <c>bias + sum over i of a[i] * b[i * stride]</c>, by multiply-adds in four chains that take the terms in turn, as the batch form adds them
    /// for each of its samples.
    /// </summary>
    /// <param name="bias">The bias, with which the first chain begins, and behind it the zeros with which the others do.</param>
    /// <param name="a">The first vector.</param>
    /// <param name="b">The second vector.</param>
    /// <param name="count">The number of terms.</param>
    /// <param name="stride">The floats from one value of the second vector to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Dot(ref float bias, ref float a, ref float b, [ConstantExpected] int count, [ConstantExpected] int stride)
    {
        const int Chains = 4;
        var whole = count / Chains * Chains;
        var chains = Lanes128.Load(ref bias, 0);
        for (nint i = 0; i < whole; i += Chains)
        {
            chains = Lanes128.MultiplyAdd(Lanes128.Load(ref a, i), Four(ref Unsafe.Add(ref b, i * stride), stride), chains);
        }

        var (sum0, sum1, sum2) = (chains[0], chains[1], chains[2]);
        sum0 = whole < count ? Term(ref a, ref b, whole, stride, sum0) : sum0;
        sum1 = whole + 1 < count ? Term(ref a, ref b, whole + 1, stride, sum1) : sum1;
        sum2 = whole + 2 < count ? Term(ref a, ref b, whole + 2, stride, sum2) : sum2;
        return (sum0 + sum2) + (sum1 + chains[3]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Four(ref float first, [ConstantExpected] int stride) => stride == 1
        ? Lanes128.Load(ref first, 0)
        : Vector128.Create(first, Unsafe.Add(ref first, stride), Unsafe.Add(ref first, 2 * stride), Unsafe.Add(ref first, 3 * stride));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Term(ref float a, ref float b, int at, [ConstantExpected] int stride, float sum) =>
        Lanes32.MultiplyAdd(Unsafe.Add(ref a, at), Unsafe.Add(ref b, at * stride), sum);
}
