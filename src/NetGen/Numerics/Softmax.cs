using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>
/// Softmax over rows, <c>p[j] = exp(z[j] - max) / sum over k of exp(z[k] - max)</c>, and its derivative. Same bits at every width.
/// Rows lie <c>stride</c> floats apart, a multiple of 16 and at least <c>count</c>; what lies between is overwritten.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Softmax
{
    /// <summary>
    /// Replaces logits by probabilities and sets the padding to 0. A row with a NaN or +inf, or of -inf only, becomes NaN.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(ref float values, int stride, int count, int rows)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Apply<Lanes512, Vector512<float>>(ref values, stride, count, rows);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Apply<Lanes256, Vector256<float>>(ref values, stride, count, rows);
        }
        else
        {
            Apply<Lanes128, Vector128<float>>(ref values, stride, count, rows);
        }
    }

    /// <summary>
    /// Turns the gradient of the probabilities into that of the logits, <c>p[j] * (g[j] - sum over k of g[k] * p[k])</c>, in place,
    /// and sets the padding of <paramref name="deltas"/> to 0.
    /// </summary>
    /// <param name="outputs">The probabilities p, only read.</param>
    /// <param name="deltas">The gradient g.</param>
    /// <param name="stride">The distance of rows in both.</param>
    /// <param name="count">The length of a row.</param>
    /// <param name="rows">How many rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MultiplyJacobian(ref float outputs, ref float deltas, int stride, int count, int rows)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            MultiplyJacobian<Lanes512, Vector512<float>>(ref outputs, ref deltas, stride, count, rows);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            MultiplyJacobian<Lanes256, Vector256<float>>(ref outputs, ref deltas, stride, count, rows);
        }
        else
        {
            MultiplyJacobian<Lanes128, Vector128<float>>(ref outputs, ref deltas, stride, count, rows);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Apply<TLanes, TVector>(ref float values, int stride, int count, int rows)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var taken = RowLines.Taken(stride, rows);
        SoftmaxLines.Apply<TLanes, TVector>(ref values, count, taken);
        for (var i = taken; i < rows; i++)
        {
            ref var row = ref Unsafe.Add(ref values, (nint)i * stride);
            var max = LaneTree.Reduce<Maximum, ValueTerm, TLanes, TVector>(new ValueTerm(ref row), count);
            var sum = LaneTree.Reduce<Sum, ExponentialTerm, TLanes, TVector>(new ExponentialTerm(ref row, max), count);
            var inverse = TLanes.Broadcast(1f / sum);
            for (var j = 0; j < count; j += TLanes.Count)
            {
                TLanes.Store(TLanes.Multiply(TLanes.Load(ref row, j), inverse), ref row, j);
            }

            RowPadding.Clear(ref row, count, stride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void MultiplyJacobian<TLanes, TVector>(ref float outputs, ref float deltas, int stride, int count, int rows)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        for (var i = 0; i < rows; i++)
        {
            ref var p = ref Unsafe.Add(ref outputs, (nint)i * stride);
            ref var g = ref Unsafe.Add(ref deltas, (nint)i * stride);
            var dot = TLanes.Broadcast(LaneTree.Reduce<Sum, ProductTerm, TLanes, TVector>(new ProductTerm(ref p, ref g), count));
            for (var j = 0; j < count; j += TLanes.Count)
            {
                var centered = TLanes.Subtract(TLanes.Load(ref g, j), dot);
                TLanes.Store(TLanes.Multiply(TLanes.Load(ref p, j), centered), ref g, j);
            }

            RowPadding.Clear(ref g, count, stride);
        }
    }
}
