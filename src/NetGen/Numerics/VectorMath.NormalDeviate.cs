using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class VectorMath
{
    /// <summary>
    /// A number from the standard normal distribution for each 32 random bits: the inverse of the cumulative distribution at the middle of one
    /// of 2^24 equal steps, so at most 5.42 in size. <c>sqrt(2) * erfinv(x)</c> by the polynomials of Giles 2012, "Approximating the erfinv
    /// function", within 1e-6 of it, relatively.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector NormalDeviate<TLanes, TVector>(TVector bits)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        // x = (2 n + 1) / 2^24 - 1 for n from 0 to 2^24 - 1: exact, and never -1 or 1.
        var x = TLanes.MultiplyAdd(TLanes.UpperBitsToSingle(bits), TLanes.Broadcast(1f / (1 << 23)), TLanes.Broadcast((1f / (1 << 24)) - 1f));
        var one = TLanes.Broadcast(1f);
        var w = TLanes.Subtract(TLanes.Zero, Log<TLanes, TVector>(TLanes.Multiply(TLanes.Subtract(one, x), TLanes.Add(one, x))));
        var factor = TLanes.Select(
            TLanes.LessThan(w, TLanes.Broadcast(5f)),
            CentralErfInv<TLanes, TVector>(TLanes.Subtract(w, TLanes.Broadcast(2.5f))),
            TailErfInv<TLanes, TVector>(TLanes.Subtract(TLanes.Sqrt(w), TLanes.Broadcast(3f))));
        return TLanes.Multiply(TLanes.Multiply(factor, x), TLanes.Broadcast(1.41421356f));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector CentralErfInv<TLanes, TVector>(TVector w)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var p = TLanes.MultiplyAdd(TLanes.Broadcast(2.81022636e-08f), w, TLanes.Broadcast(3.43273939e-07f));
        p = TLanes.MultiplyAdd(p, w, TLanes.Broadcast(-3.5233877e-06f));
        p = TLanes.MultiplyAdd(p, w, TLanes.Broadcast(-4.39150654e-06f));
        p = TLanes.MultiplyAdd(p, w, TLanes.Broadcast(0.00021858087f));
        p = TLanes.MultiplyAdd(p, w, TLanes.Broadcast(-0.00125372503f));
        p = TLanes.MultiplyAdd(p, w, TLanes.Broadcast(-0.00417768164f));
        p = TLanes.MultiplyAdd(p, w, TLanes.Broadcast(0.246640727f));
        return TLanes.MultiplyAdd(p, w, TLanes.Broadcast(1.50140941f));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector TailErfInv<TLanes, TVector>(TVector w)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var p = TLanes.MultiplyAdd(TLanes.Broadcast(-0.000200214257f), w, TLanes.Broadcast(0.000100950558f));
        p = TLanes.MultiplyAdd(p, w, TLanes.Broadcast(0.00134934322f));
        p = TLanes.MultiplyAdd(p, w, TLanes.Broadcast(-0.00367342844f));
        p = TLanes.MultiplyAdd(p, w, TLanes.Broadcast(0.00573950773f));
        p = TLanes.MultiplyAdd(p, w, TLanes.Broadcast(-0.0076224613f));
        p = TLanes.MultiplyAdd(p, w, TLanes.Broadcast(0.00943887047f));
        p = TLanes.MultiplyAdd(p, w, TLanes.Broadcast(1.00167406f));
        return TLanes.MultiplyAdd(p, w, TLanes.Broadcast(2.83297682f));
    }
}
