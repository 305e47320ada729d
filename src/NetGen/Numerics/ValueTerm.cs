using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>The element itself.</summary>
internal readonly ref struct ValueTerm(ref float values) : IRowTerm
{
    private readonly ref float _values = ref values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Visit<TLanes, TVector>(int index)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Load(ref _values, index);
}
