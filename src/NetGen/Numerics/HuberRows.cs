using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>
/// The mean of <c>e^2 / 2 if |e| &lt;= delta, else delta * (|e| - delta / 2)</c>, <c>e = y - t</c>, over rows (Huber 1964), as PyTorch's
/// <c>HuberLoss</c>. Same bits at every width.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HuberRows
{
    /// <summary>Computes the gradient of the outputs and each row's loss.</summary>
    /// <param name="outputs">Outputs y, only read.</param>
    /// <param name="deltas">
    /// Targets t on entry, <c>min(max(y - t, -delta), delta) * rowScale / count</c> on exit. The padding becomes 0.
    /// </param>
    /// <param name="rowScales">A factor on each row's gradient.</param>
    /// <param name="rowLosses">Receives each row's loss, the mean over its outputs, not scaled.</param>
    /// <param name="stride">The distance of rows, a multiple of 16 and at least <paramref name="count"/>.</param>
    /// <param name="count">The length of a row.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="delta">The error beyond which the loss grows linearly, more than 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(
        ref float outputs, ref float deltas, ref float rowScales, ref float rowLosses, int stride, int count, int rows, float delta) =>
        PointwiseRows.Apply<HuberError>(ref outputs, ref deltas, ref rowScales, ref rowLosses, stride, count, rows, delta);

    /// <summary>The loss and the gradient of one output that counts whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> OfSingle(Vector128<float> output, Vector128<float> target, float delta, out Vector128<float> gradient) =>
        PointwiseRows.OfSingle<HuberError>(output, target, delta, out gradient);
}

/// <summary><c>c * (|e| - c / 2)</c> with <c>e = y - t</c> and <c>c = min(|e|, threshold)</c>.</summary>
internal readonly struct HuberError : IPointwiseLoss
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Value<TLanes, TVector>(TVector output, TVector target, TVector threshold)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var magnitude = TLanes.Abs(TLanes.Subtract(output, target));
        var cut = TLanes.AtMost(magnitude, threshold);
        return TLanes.Multiply(cut, TLanes.MultiplyAdd(cut, TLanes.Broadcast(-0.5f), magnitude));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Derivative<TLanes, TVector>(TVector output, TVector target, TVector threshold)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.AtLeast(TLanes.AtMost(TLanes.Subtract(output, target), threshold), TLanes.Subtract(TLanes.Zero, threshold));
}
