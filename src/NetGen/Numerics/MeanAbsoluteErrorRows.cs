using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>The mean of <c>|y - t|</c> over rows. Same bits at every width.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MeanAbsoluteErrorRows
{
    /// <summary>Computes the gradient of the outputs and each row's loss.</summary>
    /// <param name="outputs">Outputs y, only read.</param>
    /// <param name="deltas">
    /// Targets t on entry, <c>sign(y - t) * rowScale / count</c> on exit. The padding becomes 0.
    /// </param>
    /// <param name="rowScales">A factor on each row's gradient.</param>
    /// <param name="rowLosses">Receives each row's loss, the mean over its outputs, not scaled.</param>
    /// <param name="stride">The distance of rows, a multiple of 16 and at least <paramref name="count"/>.</param>
    /// <param name="count">The length of a row.</param>
    /// <param name="rows">How many rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(
        ref float outputs, ref float deltas, ref float rowScales, ref float rowLosses, int stride, int count, int rows) =>
        PointwiseRows.Apply<AbsoluteError>(ref outputs, ref deltas, ref rowScales, ref rowLosses, stride, count, rows, threshold: 0f);

    /// <summary>The loss and the gradient of one output that counts whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> OfSingle(Vector128<float> output, Vector128<float> target, out Vector128<float> gradient) =>
        PointwiseRows.OfSingle<AbsoluteError>(output, target, threshold: 0f, out gradient);
}

/// <summary><c>|y - t|</c>; its derivative at 0 is taken as 0.</summary>
internal readonly struct AbsoluteError : IPointwiseLoss
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Value<TLanes, TVector>(TVector output, TVector target, TVector threshold)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Abs(TLanes.Subtract(output, target));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Derivative<TLanes, TVector>(TVector output, TVector target, TVector threshold)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var error = TLanes.Subtract(output, target);

        // What is neither positive nor negative, 0 or NaN, stays as it is.
        var negative = TLanes.Select(TLanes.LessThan(error, TLanes.Zero), TLanes.Broadcast(-1f), error);
        return TLanes.Select(TLanes.GreaterThan(error, TLanes.Zero), TLanes.Broadcast(1f), negative);
    }
}
