using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>
/// Sigmoid and binary cross-entropy in one, stable for any finite logit: <c>max(z, 0) - z * t + log(1 + exp(-|z|))</c>. Same bits at
/// every width.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class SigmoidBinaryCrossEntropy
{
    /// <summary>Computes probabilities, the gradient of the logits and each row's loss.</summary>
    /// <param name="outputs">Logits z on entry, <c>p = sigmoid(z)</c> on exit; the padding becomes 0.</param>
    /// <param name="deltas">
    /// Targets t on entry, 0 to 1; <c>(p - t) * rowScale / count</c> on exit. The padding becomes 0.
    /// </param>
    /// <param name="rowScales">A factor on each row's gradient.</param>
    /// <param name="rowLosses">Receives each row's loss, the mean over its outputs, not scaled.</param>
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

    /// <summary>The loss and the gradient of one logit that counts whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> OfSingle(Vector128<float> logit, Vector128<float> target, out Vector128<float> gradient) =>
        Compute<Lanes128, Vector128<float>>(logit, target, Vector128<float>.One, out _, out gradient);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Compute<TLanes, TVector>(TVector z, TVector t, TVector scale, out TVector probability, out TVector gradient)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var e = VectorMath.ExpOfMinusMagnitude<TLanes, TVector>(z);
        probability = VectorMath.SigmoidFromExp<TLanes, TVector>(z, e);
        gradient = TLanes.Multiply(TLanes.Subtract(probability, t), scale);

        // max(z, 0) - z t first: for a logit on the right side it is exactly 0, and the small logarithm keeps its digits.
        var linear = TLanes.MultiplyAdd(TLanes.Subtract(TLanes.Zero, t), z, VectorMath.PositivePart<TLanes, TVector>(z));
        return TLanes.Add(linear, VectorMath.Log1pOfUnit<TLanes, TVector>(e));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Apply<TLanes, TVector>(
        ref float outputs, ref float deltas, ref float rowScales, ref float rowLosses, int stride, int count, int rows)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var taken = RowLines.Taken(stride, rows);
        RowLines.Apply<Lines, TLanes, TVector>(ref outputs, ref deltas, ref rowScales, ref rowLosses, count, taken);
        for (var i = taken; i < rows; i++)
        {
            ref var p = ref Unsafe.Add(ref outputs, (nint)i * stride);
            ref var t = ref Unsafe.Add(ref deltas, (nint)i * stride);
            var scale = Unsafe.Add(ref rowScales, i) / count;
            Unsafe.Add(ref rowLosses, i) = LaneTree.Reduce<Sum, LogitTerm, TLanes, TVector>(new LogitTerm(ref p, ref t, scale), count) / count;
            RowPadding.Clear(ref p, count, stride);
            RowPadding.Clear(ref t, count, stride);
        }
    }

    private readonly ref struct LogitTerm(ref float outputs, ref float deltas, float scale) : IRowTerm
    {
        private readonly ref float _outputs = ref outputs;
        private readonly ref float _deltas = ref deltas;
        private readonly float _scale = scale;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Visit<TLanes, TVector>(int index)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct
        {
            var z = TLanes.Load(ref _outputs, index);
            var t = TLanes.Load(ref _deltas, index);
            var loss = Compute<TLanes, TVector>(z, t, TLanes.Broadcast(_scale), out var probability, out var gradient);
            TLanes.Store(probability, ref _outputs, index);
            TLanes.Store(gradient, ref _deltas, index);
            return loss;
        }
    }
}
