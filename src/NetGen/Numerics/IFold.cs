using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>The operation of a reduction.</summary>
internal interface IFold
{
    /// <summary>The value that changes nothing.</summary>
    static abstract float Neutral { get; }

    /// <summary>Two partial results joined, lane by lane.</summary>
    static abstract TVector Combine<TLanes, TVector>(TVector a, TVector b)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct;
}

/// <summary>The sum.</summary>
internal readonly struct Sum : IFold
{
    public static float Neutral => 0f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Combine<TLanes, TVector>(TVector a, TVector b)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Add(a, b);
}

/// <summary>The largest value; NaN if one is NaN.</summary>
internal readonly struct Maximum : IFold
{
    public static float Neutral => float.NegativeInfinity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Combine<TLanes, TVector>(TVector a, TVector b)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        TLanes.Max(a, b);
}
