using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>The loop over rows that the losses of single outputs share.</summary>
internal static class PointwiseRows
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Apply<TLoss>(
        ref float outputs, ref float deltas, ref float rowScales, ref float rowLosses, int stride, int count, int rows, float threshold)
        where TLoss : struct, IPointwiseLoss
    {
        if (count == 1)
        {
            ApplyToSingles<TLoss>(ref outputs, ref deltas, ref rowScales, ref rowLosses, stride, rows, threshold);
        }
        else if (Vector512.IsHardwareAccelerated)
        {
            Apply<TLoss, Lanes512, Vector512<float>>(ref outputs, ref deltas, ref rowScales, ref rowLosses, stride, count, rows, threshold);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Apply<TLoss, Lanes256, Vector256<float>>(ref outputs, ref deltas, ref rowScales, ref rowLosses, stride, count, rows, threshold);
        }
        else
        {
            Apply<TLoss, Lanes128, Vector128<float>>(ref outputs, ref deltas, ref rowScales, ref rowLosses, stride, count, rows, threshold);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Apply<TLoss, TLanes, TVector>(
        ref float outputs, ref float deltas, ref float rowScales, ref float rowLosses, int stride, int count, int rows, float threshold)
        where TLoss : struct, IPointwiseLoss
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        for (var i = 0; i < rows; i++)
        {
            ref var y = ref Unsafe.Add(ref outputs, (nint)i * stride);
            ref var t = ref Unsafe.Add(ref deltas, (nint)i * stride);
            var term = new OutputTerm<TLoss>(ref y, ref t, Unsafe.Add(ref rowScales, i) / count, threshold);
            Unsafe.Add(ref rowLosses, i) = LaneTree.Reduce<Sum, OutputTerm<TLoss>, TLanes, TVector>(term, count) / count;
            RowPadding.Clear(ref t, count, stride);
        }
    }

    /// <summary>Rows of one output: a reduction of one value is that value.</summary>
    private static void ApplyToSingles<TLoss>(
        ref float outputs, ref float deltas, ref float rowScales, ref float rowLosses, int stride, int rows, float threshold)
        where TLoss : struct, IPointwiseLoss
    {
        for (nint i = 0; i < rows; i++)
        {
            ref var delta = ref Unsafe.Add(ref deltas, i * stride);
            var output = Vector128.Create(Unsafe.Add(ref outputs, i * stride));
            Unsafe.Add(ref rowLosses, i) = OfSingle<TLoss>(output, Vector128.Create(delta), threshold, out var gradient).ToScalar();
            delta = gradient.ToScalar() * Unsafe.Add(ref rowScales, i);
            RowPadding.Clear(ref delta, 1, stride);
        }
    }

    /// <summary>The loss and the gradient of one output that counts whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> OfSingle<TLoss>(Vector128<float> output, Vector128<float> target, float threshold, out Vector128<float> gradient)
        where TLoss : struct, IPointwiseLoss
    {
        // In the narrowest vector: the masks of some losses would move a plain float between two kinds of registers.
        gradient = TLoss.Derivative<Lanes128, Vector128<float>>(output, target, Vector128.Create(threshold));
        return TLoss.Value<Lanes128, Vector128<float>>(output, target, Vector128.Create(threshold));
    }

    private readonly ref struct OutputTerm<TLoss>(ref float outputs, ref float deltas, float scale, float threshold) : IRowTerm
        where TLoss : struct, IPointwiseLoss
    {
        private readonly ref float _outputs = ref outputs;
        private readonly ref float _deltas = ref deltas;
        private readonly float _scale = scale;
        private readonly float _threshold = threshold;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TVector Visit<TLanes, TVector>(int index)
            where TLanes : struct, ILanes<TVector>
            where TVector : struct
        {
            var output = TLanes.Load(ref _outputs, index);
            var target = TLanes.Load(ref _deltas, index);
            var threshold = TLanes.Broadcast(_threshold);
            var derivative = TLoss.Derivative<TLanes, TVector>(output, target, threshold);
            TLanes.Store(TLanes.Multiply(derivative, TLanes.Broadcast(_scale)), ref _deltas, index);
            return TLoss.Value<TLanes, TVector>(output, target, threshold);
        }
    }
}
