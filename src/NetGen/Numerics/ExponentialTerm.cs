using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary><c>exp(z - max)</c>, which takes the place of z.</summary>
internal readonly ref struct ExponentialTerm(ref float values, float max) : IRowTerm
{
    private readonly ref float _values = ref values;
    private readonly float _max = max;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Visit<TLanes, TVector>(int index)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var shifted = TLanes.Subtract(TLanes.Load(ref _values, index), TLanes.Broadcast(_max));
        var result = VectorMath.Exp<TLanes, TVector>(shifted);
        TLanes.Store(result, ref _values, index);
        return result;
    }
}
