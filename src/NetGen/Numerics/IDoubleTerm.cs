using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>What a value contributes to a sum in double precision: exact for every float.</summary>
internal interface IDoubleTerm
{
    /// <summary>The contributions, lane by lane; 0 of 0.</summary>
    static abstract Vector256<double> Of(Vector256<double> values);
}

/// <summary>The square.</summary>
internal readonly struct SquareTerm : IDoubleTerm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector256<double> values) => values * values;
}

/// <summary>The absolute value.</summary>
internal readonly struct MagnitudeTerm : IDoubleTerm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector256<double> values) => Vector256.Abs(values);
}
