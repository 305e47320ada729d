using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>The product of two rows' elements.</summary>
internal readonly ref struct ProductTerm(ref float a, ref float b) : IRowTerm
{
    private readonly ref float _a = ref a;
    private readonly ref float _b = ref b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Visit<TLanes, TVector>(int index)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Multiply(TLanes.Load(ref _a, index), TLanes.Load(ref _b, index));
}
