namespace NetGen;

/// <summary>The type of the numbers in an IDX file; the values are the codes in its header.</summary>
public enum IdxElementType
{
    /// <summary>From 0 to 255.</summary>
    UnsignedByte = 0x08,

    /// <summary>From -128 to 127.</summary>
    SignedByte = 0x09,

    /// <summary>16 bits.</summary>
    Int16 = 0x0B,

    /// <summary>32 bits.</summary>
    Int32 = 0x0C,

    /// <summary>Single precision.</summary>
    Single = 0x0D,

    /// <summary>Double precision.</summary>
    Double = 0x0E,
}
