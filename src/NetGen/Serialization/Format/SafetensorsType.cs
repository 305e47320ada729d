namespace NetGen;

/// <summary>A type of numbers that the format knows.</summary>
internal sealed class SafetensorsType
{
    /// <summary>All of them (<c>safetensors/src/tensor.rs</c>, <c>Dtype</c>); the parameters of networks are of the first four.</summary>
    public static readonly IReadOnlyList<SafetensorsType> All =
    [
        new("F32", 32), new("F16", 16), new("BF16", 16), new("F64", 64),
        new("BOOL", 8), new("U8", 8), new("I8", 8), new("U16", 16), new("I16", 16), new("U32", 32), new("I32", 32), new("U64", 64), new("I64", 64),
        new("C64", 64), new("F8_E4M3", 8), new("F8_E5M2", 8), new("F8_E8M0", 8), new("F6_E2M3", 6), new("F6_E3M2", 6), new("F4", 4),
    ];

    private SafetensorsType(string name, int bits)
    {
        Name = name;
        Bits = bits;
    }

    /// <summary>The format's name of it.</summary>
    public string Name { get; }

    /// <summary>The size of one number.</summary>
    public int Bits { get; }
}
