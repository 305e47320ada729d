using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class VectorMath
{
    /// <summary>
    /// <c>log(1 + exp(x)) = max(x, 0) + log(1 + exp(-|x|))</c> over the whole range, both tails relatively accurate, within 2.4 ULP. 0 for
    /// x &lt; -87.33654, where the result would be below the smallest normal float; +inf for +inf.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Softplus<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Add(PositivePart<TLanes, TVector>(x), Log1pOfUnit<TLanes, TVector>(ExpOfMinusMagnitude<TLanes, TVector>(x)));

    /// <summary><c>max(x, 0)</c>; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector PositivePart<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Select(TLanes.LessThan(x, TLanes.Zero), TLanes.Zero, x);

    /// <summary><c>log(1 + x)</c> for x from 0 to 1, relatively accurate near zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Log1pOfUnit<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // log(1 + x) = x + x^2 p(x); 1 + x p(x) of degree 9 on [0, 1], relative error 4.7e-9.
        var x2 = TLanes.Multiply(x, x);
        var x4 = TLanes.Multiply(x2, x2);
        var p12 = TLanes.MultiplyAdd(TLanes.Broadcast(0.33329964f), x, TLanes.Broadcast(-0.49999902f));
        var p34 = TLanes.MultiplyAdd(TLanes.Broadcast(0.19675939f), x, TLanes.Broadcast(-0.24954134f));
        var p56 = TLanes.MultiplyAdd(TLanes.Broadcast(0.106036536f), x, TLanes.Broadcast(-0.15305592f));
        var p78 = TLanes.MultiplyAdd(TLanes.Broadcast(0.019851455f), x, TLanes.Broadcast(-0.05695952f));
        var low = TLanes.MultiplyAdd(p34, x2, p12);
        var high = TLanes.MultiplyAdd(TLanes.Broadcast(-0.003244024f), x4, TLanes.MultiplyAdd(p78, x2, p56));
        return TLanes.MultiplyAdd(TLanes.MultiplyAdd(high, x4, low), x2, x);
    }
}
