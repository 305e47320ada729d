using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>The mean of <c>max(0, 1 - t * y)</c> over rows. Same bits at every width.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HingeRows
{
    /// <summary>Computes the gradient of the outputs and each row's loss.</summary>
    /// <param name="outputs">Outputs y, only read.</param>
    /// <param name="deltas">
    /// Targets t on entry, -1 or 1; <c>(-t if t * y &lt; 1, else 0) * rowScale / count</c> on exit. The padding becomes 0.
    /// </param>
    /// <param name="rowScales">A factor on each row's gradient.</param>
    /// <param name="rowLosses">Receives each row's loss, the mean over its outputs, not scaled.</param>
    /// <param name="stride">The distance of rows, a multiple of 16 and at least <paramref name="count"/>.</param>
    /// <param name="count">The length of a row.</param>
    /// <param name="rows">How many rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(
        ref float outputs, ref float deltas, ref float rowScales, ref float rowLosses, int stride, int count, int rows) =>
        PointwiseRows.Apply<HingeError>(ref outputs, ref deltas, ref rowScales, ref rowLosses, stride, count, rows, threshold: 0f);

    /// <summary>The loss and the gradient of one output that counts whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> OfSingle(Vector128<float> output, Vector128<float> target, out Vector128<float> gradient) =>
        PointwiseRows.OfSingle<HingeError>(output, target, threshold: 0f, out gradient);
}

/// <summary><c>max(0, 1 - t * y)</c>; its derivative where that turns 0 is taken as 0.</summary>
internal readonly struct HingeError : IPointwiseLoss
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Value<TLanes, TVector>(TVector output, TVector target, TVector threshold)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        VectorMath.PositivePart<TLanes, TVector>(Margin.Missing<TLanes, TVector>(output, target));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Derivative<TLanes, TVector>(TVector output, TVector target, TVector threshold)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // What is neither above nor below 0, 0 or NaN, stays as it is.
        var missing = Margin.Missing<TLanes, TVector>(output, target);
        var slope = TLanes.Select(TLanes.GreaterThan(missing, TLanes.Zero), TLanes.Subtract(TLanes.Zero, target), missing);
        return TLanes.Select(TLanes.LessThan(missing, TLanes.Zero), TLanes.Zero, slope);
    }
}
