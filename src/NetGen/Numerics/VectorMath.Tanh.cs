using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class VectorMath
{
    /// <summary>
    /// <c>tanh(x) = e / (e + 2)</c> with <c>e = exp(2x) - 1</c>, over the whole range, relatively accurate near zero, within 2.5 ULP. Odd,
    /// never beyond 1; -1 and 1 for the infinities.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Tanh<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // From 9.02 on the result rounds to 1; cutting at 10 keeps every intermediate value small.
        var ceiling = TLanes.Broadcast(10f);
        var magnitude = TLanes.Abs(x);
        magnitude = TLanes.Select(TLanes.GreaterThan(magnitude, ceiling), ceiling, magnitude);

        var r = ReduceByLog2<TLanes, TVector>(TLanes.Add(magnitude, magnitude), out var exponent);
        var one = TLanes.Broadcast(1f);
        var power = TLanes.ScaleByPowerOfTwo(one, exponent);
        var e = TLanes.MultiplyAdd(Expm1OfRemainder<TLanes, TVector>(r), power, TLanes.Subtract(power, one));
        return TLanes.CopySign(TLanes.Divide(e, TLanes.Add(e, TLanes.Broadcast(2f))), x);
    }
}
