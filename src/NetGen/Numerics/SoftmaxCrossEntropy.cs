using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>
/// Softmax and cross-entropy in one, stable for any finite logits: <c>log(p[j]) = z[j] - max - log(sum over k of exp(z[k] - max))</c>
/// is never computed from a rounded p. Same bits at every width.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class SoftmaxCrossEntropy
{
    /// <summary>Computes probabilities, the gradient of the logits and each row's loss.</summary>
    /// <param name="outputs">Logits z on entry, probabilities p on exit; the padding becomes 0.</param>
    /// <param name="deltas">
    /// Targets t on entry, probabilities that sum to 1; <c>(p - t) * rowScale</c> on exit. The padding becomes 0.
    /// </param>
    /// <param name="rowScales">A factor on each row's gradient.</param>
    /// <param name="rowLosses">Receives <c>-sum over j of t[j] * log(p[j])</c> of each row, not scaled.</param>
    /// <param name="stride">The distance of rows, a multiple of 16 and at least <paramref name="count"/>.</param>
    /// <param name="count">The length of a row.</param>
    /// <param name="rows">How many rows.</param>
    public static void Apply(
        ref float outputs, ref float deltas, ref float rowScales, ref float rowLosses, int stride, int count, int rows) =>
        Apply<NotChosen>(ref outputs, ref deltas, ref rowScales, ref rowLosses, stride, count, rows);

    /// <typeparam name="TLessEntropy">Whether the losses are those less the entropy of the targets.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Apply<TLessEntropy>(
        ref float outputs, ref float deltas, ref float rowScales, ref float rowLosses, int stride, int count, int rows)
        where TLessEntropy : struct, IOption
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Apply<TLessEntropy, Lanes512, Vector512<float>>(ref outputs, ref deltas, ref rowScales, ref rowLosses, stride, count, rows);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Apply<TLessEntropy, Lanes256, Vector256<float>>(ref outputs, ref deltas, ref rowScales, ref rowLosses, stride, count, rows);
        }
        else
        {
            Apply<TLessEntropy, Lanes128, Vector128<float>>(ref outputs, ref deltas, ref rowScales, ref rowLosses, stride, count, rows);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Apply<TLessEntropy, TLanes, TVector>(
        ref float outputs, ref float deltas, ref float rowScales, ref float rowLosses, int stride, int count, int rows)
        where TLessEntropy : struct, IOption
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var taken = RowLines.Taken(stride, rows);
        RowLines.Apply<Lines<TLessEntropy>, TLanes, TVector>(ref outputs, ref deltas, ref rowScales, ref rowLosses, count, taken);
        for (var i = taken; i < rows; i++)
        {
            ref var p = ref Unsafe.Add(ref outputs, (nint)i * stride);
            ref var t = ref Unsafe.Add(ref deltas, (nint)i * stride);
            var max = LaneTree.ReduceApart<Maximum, ValueTerm, TLanes, TVector>(new ValueTerm(ref p), count);
            var weight = LaneTree.ReduceApart<Sum, ValueTerm, TLanes, TVector>(new ValueTerm(ref t), count);
            var distance = LaneTree.ReduceApart<Sum, DistanceTerm, TLanes, TVector>(new DistanceTerm(ref p, ref t, max), count);
            var sum = LaneTree.ReduceApart<Sum, ExponentialTerm, TLanes, TVector>(new ExponentialTerm(ref p, max), count);
            var logSum = VectorMath.Log<Lanes32, float>(sum);
            var loss = Lanes32.MultiplyAdd(weight, logSum, distance);
            if (TLessEntropy.IsChosen)
            {
                // No divergence is negative, but the difference of rounded sums may be.
                loss = float.Max(loss - LaneTree.ReduceApart<Sum, EntropyTerm, TLanes, TVector>(new EntropyTerm(ref t), count), 0f);
            }

            Unsafe.Add(ref rowLosses, i) = loss;

            var inverse = TLanes.Broadcast(1f / sum);
            var scale = TLanes.Broadcast(ref rowScales, i);
            for (var j = 0; j < count; j += TLanes.Count)
            {
                var probability = TLanes.Multiply(TLanes.Load(ref p, j), inverse);
                TLanes.Store(probability, ref p, j);
                TLanes.Store(TLanes.Multiply(TLanes.Subtract(probability, TLanes.Load(ref t, j)), scale), ref t, j);
            }

            RowPadding.Clear(ref p, count, stride);
            RowPadding.Clear(ref t, count, stride);
        }
    }

    /// <summary><c>t * (max - z)</c>, the part of the loss beside <c>log(sum)</c>.</summary>
    private readonly ref struct DistanceTerm(ref float logits, ref float targets, float max) : IRowTerm
    {
        private readonly ref float _logits = ref logits;
        private readonly ref float _targets = ref targets;
        private readonly float _max = max;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Visit<TLanes, TVector>(int index)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct
        {
            // The difference of finite logits can be infinite, and 0 times that would be NaN.
            var distance = TLanes.Subtract(TLanes.Broadcast(_max), TLanes.Load(ref _logits, index));
            distance = TLanes.AtMost(distance, TLanes.Broadcast(float.MaxValue));
            return TLanes.Multiply(TLanes.Load(ref _targets, index), distance);
        }
    }
}
