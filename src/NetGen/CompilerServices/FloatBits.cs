namespace NetGen.CompilerServices;

/// <summary>Fields of the IEEE 754 single format.</summary>
internal static class FloatBits
{
    /// <summary>The bits of the float nearest to sqrt(1/2).</summary>
    internal const int SqrtHalf = 0x3F3504F3;

    /// <summary>The 23 bits of the mantissa.</summary>
    internal const int MantissaMask = 0x007FFFFF;
}
