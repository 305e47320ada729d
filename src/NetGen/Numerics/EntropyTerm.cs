using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary><c>-t * log(t)</c>, 0 for 0.</summary>
internal readonly ref struct EntropyTerm(ref float targets) : IRowTerm
{
    private readonly ref float _targets = ref targets;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Visit<TLanes, TVector>(int index)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var t = TLanes.Load(ref _targets, index);
        var product = TLanes.Multiply(TLanes.Subtract(TLanes.Zero, t), VectorMath.Log<TLanes, TVector>(t));
        return TLanes.Select(TLanes.GreaterThan(t, TLanes.Zero), product, t);
    }
}
