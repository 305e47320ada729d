using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.CompilerServices;

public static partial class VectorMath
{
    /// <summary>
    /// From 9.02 on the result rounds to 1, and at 9.1 the quotient below is 1, whether products are rounded before they are added or not. Where they are
    /// not, it stays at or below 1 up to 9.5.
    /// </summary>
    private const float TanhIsOne = 9.1f;

    /// <summary>
    /// <c>tanh(x) = 2t / (1 + t^2)</c> with <c>t = tanh(x / 2)</c>, over the whole range, relatively accurate near zero, within 4.8 ULP.
    /// Odd, never beyond 1; -1 and 1 for the infinities.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Tanh<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // t = n / d with n = x (1 + x^2 p(x^2)) and d = 2 + x^2 q(x^2), p of degree 1 and q of degree 2 on [-9, 9], so that
        // tanh(x) = 2 n d / (d^2 + n^2), relative error 7.4e-9. The square damps the error of t where t is near 1, and one division is all that
        // the result waits for.
        x = TLanes.Limit(x, TanhIsOne);
        var x2 = TLanes.Multiply(x, x);
        var x4 = TLanes.Multiply(x2, x2);
        var n = TLanes.MultiplyAdd(
            TLanes.Multiply(x, x2), TLanes.MultiplyAdd(TLanes.Broadcast(0.000114352673f), x2, TLanes.Broadcast(0.0297783392f)), x);
        var low = TLanes.MultiplyAdd(TLanes.Broadcast(0.226223277f), x2, TLanes.Broadcast(2f));
        var high = TLanes.MultiplyAdd(TLanes.Broadcast(2.46220549e-06f), x2, TLanes.Broadcast(0.00241405022f));
        var d = TLanes.MultiplyAdd(high, x4, low);
        var quotient = TLanes.Divide(TLanes.Multiply(n, TLanes.Add(d, d)), TLanes.MultiplyAdd(d, d, TLanes.Multiply(n, n)));

        // Where products are rounded before they are added the quotient is the next float beyond 1 for some values from 8.86 on.
        return Fma.IsSupported || AdvSimd.IsSupported ? quotient : TLanes.Limit(quotient, 1f);
    }
}
