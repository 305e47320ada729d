using NetGen.CompilerServices;

namespace NetGen.Tests.Numerics;

/// <summary>A function under test and the same in double precision.</summary>
internal interface IElementwise
{
    /// <summary>The stated bound.</summary>
    static abstract double MaxUlps { get; }

    static abstract TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct;

    static abstract double Reference(double x);
}
