using NetGen.CompilerServices;

namespace NetGen.Tests.Numerics;

/// <summary>A function of each lane.</summary>
internal interface ILaneFunction
{
    static abstract TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct;
}
