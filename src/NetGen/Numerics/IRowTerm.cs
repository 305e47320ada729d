namespace NetGen.CompilerServices;

/// <summary>
/// What one element contributes to a reduction over a row. Computing the contribution may write results of the same element, so
/// that a row is read once. A mutable-free struct that holds the row's references and scalars.
/// </summary>
internal interface IRowTerm
{
    /// <summary>The contributions of the elements from <paramref name="index"/> on, one per lane.</summary>
    TVector Visit<TLanes, TVector>(int index)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct;
}
