namespace NetGen;

/// <summary>What a header says of one tensor. A value, and without texts, so that a header of nothing but names takes no more memory than itself.</summary>
internal struct SafetensorsTensor
{
    /// <summary>Where the name lies in the header.</summary>
    public SafetensorsText Name;

    /// <summary>The type of its numbers.</summary>
    public SafetensorsType Type;

    /// <summary>Where the shape lies in the header.</summary>
    public int Shape;

    /// <summary>Where its data begin, in bytes behind the header.</summary>
    public long Begin;

    /// <summary>Where they end.</summary>
    public long End;
}
