using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>
/// Softmax and the Kullback-Leibler divergence in one: <see cref="SoftmaxCrossEntropy"/> less the entropy of the targets, which moves the
/// loss but not its gradient. Same bits at every width.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SoftmaxKullbackLeibler
{
    /// <summary>Computes probabilities, the gradient of the logits and each row's loss.</summary>
    /// <param name="outputs">Logits z on entry, probabilities p on exit; the padding becomes 0.</param>
    /// <param name="deltas">
    /// Targets t on entry, probabilities that sum to 1; <c>(p - t) * rowScale</c> on exit. The padding becomes 0.
    /// </param>
    /// <param name="rowScales">A factor on each row's gradient.</param>
    /// <param name="rowLosses">Receives <c>sum over j of t[j] * log(t[j] / p[j])</c> of each row, at least 0, not scaled.</param>
    /// <param name="stride">The distance of rows, a multiple of 16 and at least <paramref name="count"/>.</param>
    /// <param name="count">The length of a row.</param>
    /// <param name="rows">How many rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(
        ref float outputs, ref float deltas, ref float rowScales, ref float rowLosses, int stride, int count, int rows)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Apply<Lanes512, Vector512<float>>(ref outputs, ref deltas, ref rowScales, ref rowLosses, stride, count, rows);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Apply<Lanes256, Vector256<float>>(ref outputs, ref deltas, ref rowScales, ref rowLosses, stride, count, rows);
        }
        else
        {
            Apply<Lanes128, Vector128<float>>(ref outputs, ref deltas, ref rowScales, ref rowLosses, stride, count, rows);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Apply<TLanes, TVector>(
        ref float outputs, ref float deltas, ref float rowScales, ref float rowLosses, int stride, int count, int rows)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        for (var i = 0; i < rows; i++)
        {
            ref var p = ref Unsafe.Add(ref outputs, (nint)i * stride);
            ref var t = ref Unsafe.Add(ref deltas, (nint)i * stride);
            ref var loss = ref Unsafe.Add(ref rowLosses, i);
            var entropy = LaneTree.Reduce<Sum, EntropyTerm, TLanes, TVector>(new EntropyTerm(ref t), count);
            SoftmaxCrossEntropy.Apply<TLanes, TVector>(ref p, ref t, ref Unsafe.Add(ref rowScales, i), ref loss, stride, count, rows: 1);

            // No divergence is negative, but the difference of rounded sums may be.
            loss = float.Max(loss - entropy, 0f);
        }
    }

    /// <summary><c>-t * log(t)</c>, 0 for 0.</summary>
    private readonly ref struct EntropyTerm(ref float targets) : IRowTerm
    {
        private readonly ref float _targets = ref targets;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Visit<TLanes, TVector>(int index)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct
        {
            var t = TLanes.Load(ref _targets, index);
            var product = TLanes.Multiply(TLanes.Subtract(TLanes.Zero, t), VectorMath.Log<TLanes, TVector>(t));
            return TLanes.Select(TLanes.GreaterThan(t, TLanes.Zero), product, t);
        }
    }
}
