namespace NetGen.CompilerServices;

/// <summary>What becomes of a value beside another one, in a pass over two spans.</summary>
internal interface IElementRule
{
    /// <summary>The new values, lane by lane.</summary>
    TVector Next<TLanes, TVector>(TVector value, TVector other)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct;
}
