namespace NetGen.Tests.Numerics;

/// <summary>A function under test and the same in double precision.</summary>
internal interface IElementwise : ILaneFunction
{
    /// <summary>The stated bound.</summary>
    static abstract double MaxUlps { get; }

    static abstract double Reference(double x);
}
