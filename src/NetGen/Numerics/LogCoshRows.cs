using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>The mean of <c>log(cosh(y - t))</c> over rows, stable for any finite error. Same bits at every width.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LogCoshRows
{
    /// <summary>Computes the gradient of the outputs and each row's loss.</summary>
    /// <param name="outputs">Outputs y, only read.</param>
    /// <param name="deltas">
    /// Targets t on entry; <c>tanh(y - t) * rowScale / count</c> on exit. The padding becomes 0.
    /// </param>
    /// <param name="rowScales">A factor on each row's gradient.</param>
    /// <param name="rowLosses">Receives each row's loss, the mean over its outputs, not scaled.</param>
    /// <param name="stride">The distance of rows, a multiple of 16 and at least <paramref name="count"/>.</param>
    /// <param name="count">The length of a row.</param>
    /// <param name="rows">How many rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(
        ref float outputs, ref float deltas, ref float rowScales, ref float rowLosses, int stride, int count, int rows) =>
        PointwiseRows.Apply<LogCoshError>(ref outputs, ref deltas, ref rowScales, ref rowLosses, stride, count, rows, threshold: 0f);

    /// <summary>The loss and the gradient of one output that counts whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> OfSingle(Vector128<float> output, Vector128<float> target, out Vector128<float> gradient) =>
        PointwiseRows.OfSingle<LogCoshError>(output, target, threshold: 0f, out gradient);
}

/// <summary><c>log(cosh(e))</c> of <c>e = y - t</c>, relatively accurate near zero.</summary>
internal readonly struct LogCoshError : IPointwiseLoss
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Value<TLanes, TVector>(TVector output, TVector target, TVector threshold)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // For small errors log(1 + (cosh(e) - 1)), where cosh(e) - 1 = m^2 / (2 + 2m) of m = exp(|e|) - 1; for large ones the softplus form
        // |e| - log(2) + log(1 + exp(-2|e|)), which would cancel near zero as the other overflows far from it.
        var one = TLanes.Broadcast(1f);
        var magnitude = TLanes.Abs(TLanes.Subtract(output, target));
        var isSmall = TLanes.LessThan(magnitude, one);
        var m = VectorMath.Expm1<TLanes, TVector>(magnitude);
        var near = TLanes.Divide(TLanes.Multiply(m, m), TLanes.MultiplyAdd(TLanes.Broadcast(2f), m, TLanes.Broadcast(2f)));
        var far = VectorMath.ExpOfMinusMagnitude<TLanes, TVector>(TLanes.Add(magnitude, magnitude));
        var line = TLanes.Select(isSmall, TLanes.Zero, TLanes.Subtract(magnitude, TLanes.Broadcast(0.69314718f)));
        return TLanes.Add(line, VectorMath.Log1pOfUnit<TLanes, TVector>(TLanes.Select(isSmall, near, far)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Derivative<TLanes, TVector>(TVector output, TVector target, TVector threshold)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        VectorMath.Tanh<TLanes, TVector>(TLanes.Subtract(output, target));
}
