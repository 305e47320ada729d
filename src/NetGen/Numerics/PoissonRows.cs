using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>The mean of <c>y - t * log(y)</c> over rows, y taken as at least 1e-30. Same bits at every width.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PoissonRows
{
    /// <summary>Computes the gradient of the outputs and each row's loss.</summary>
    /// <param name="outputs">Outputs y, only read.</param>
    /// <param name="deltas">
    /// Targets t on entry, at least 0; <c>(1 - t / y) * rowScale / count</c> on exit. The padding becomes 0.
    /// </param>
    /// <param name="rowScales">A factor on each row's gradient.</param>
    /// <param name="rowLosses">Receives each row's loss, the mean over its outputs, not scaled.</param>
    /// <param name="stride">The distance of rows, a multiple of 16 and at least <paramref name="count"/>.</param>
    /// <param name="count">The length of a row.</param>
    /// <param name="rows">How many rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(
        ref float outputs, ref float deltas, ref float rowScales, ref float rowLosses, int stride, int count, int rows) =>
        PointwiseRows.Apply<PoissonError>(ref outputs, ref deltas, ref rowScales, ref rowLosses, stride, count, rows, threshold: 0f);

    /// <summary>The loss and the gradient of one output that counts whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> OfSingle(Vector128<float> output, Vector128<float> target, out Vector128<float> gradient) =>
        PointwiseRows.OfSingle<PoissonError>(output, target, threshold: 0f, out gradient);
}

/// <summary><c>y - t * log(y)</c> with y at least 1e-30 in the logarithm, so that counts whose rate vanished keep a finite slope.</summary>
internal readonly struct PoissonError : IPointwiseLoss
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Value<TLanes, TVector>(TVector output, TVector target, TVector threshold)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var logarithm = VectorMath.Log<TLanes, TVector>(Floor<TLanes, TVector>(output));
        return TLanes.MultiplyAdd(TLanes.Subtract(TLanes.Zero, target), logarithm, output);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Derivative<TLanes, TVector>(TVector output, TVector target, TVector threshold)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Subtract(TLanes.Broadcast(1f), TLanes.Divide(target, Floor<TLanes, TVector>(output)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Floor<TLanes, TVector>(TVector output)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.AtLeast(output, TLanes.Broadcast(1e-30f));
}
