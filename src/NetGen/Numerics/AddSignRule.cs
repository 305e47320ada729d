using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary><c>x + amount * sign(y)</c>, with the sign of 0 taken as 0; NaN in y gives NaN.</summary>
internal readonly struct AddSignRule(float amount) : IElementRule
{
    private readonly float _amount = amount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Next<TLanes, TVector>(TVector value, TVector other)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var signed = TLanes.CopySign(TLanes.Broadcast(_amount), other);

        // Of a number that is neither above nor below 0 its own value is the sign: 0, or NaN.
        var hasSign = TLanes.GreaterThan(TLanes.Abs(other), TLanes.Zero);
        return TLanes.Add(value, TLanes.Select(hasSign, signed, other));
    }
}
