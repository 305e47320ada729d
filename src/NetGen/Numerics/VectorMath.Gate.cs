using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class VectorMath
{
    /// <summary>
    /// The logistic function as recurrent gates need it, <c>1/2 + 1/2 tanh(x / 2)</c>: within 1.5e-7 of the exact value, not relatively accurate
    /// near 0, and sooner there than <see cref="Sigmoid{TLanes, TVector}"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Gate<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // The polynomials of Tanh at x / 2, both times 2: tanh(x / 4) = n / d, so that tanh(x / 2) / 2 = n d / (d^2 + n^2). All factors are powers of two.
        // At 17.5, nearly twice their range, the quotient here is 1/2.
        x = TLanes.Limit(x, 17.5f);
        var x2 = TLanes.Multiply(x, x);
        var x4 = TLanes.Multiply(x2, x2);
        var n = TLanes.MultiplyAdd(
            TLanes.Multiply(x, x2), TLanes.MultiplyAdd(TLanes.Broadcast(0.000114352673f / 16), x2, TLanes.Broadcast(0.0297783392f / 4)), x);
        var low = TLanes.MultiplyAdd(TLanes.Broadcast(0.226223277f / 2), x2, TLanes.Broadcast(4f));
        var high = TLanes.MultiplyAdd(TLanes.Broadcast(2.46220549e-06f / 32), x2, TLanes.Broadcast(0.00241405022f / 8));
        var d = TLanes.MultiplyAdd(high, x4, low);
        var half = TLanes.Divide(TLanes.Multiply(n, d), TLanes.MultiplyAdd(d, d, TLanes.Multiply(n, n)));
        return TLanes.Add(TLanes.Broadcast(0.5f), half);
    }
}
