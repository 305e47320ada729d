namespace NetGen;

/// <summary>A text inside a header: UTF-8, its escapes resolved.</summary>
internal struct SafetensorsText
{
    /// <summary>Its first byte.</summary>
    public int Start;

    /// <summary>The number of its bytes.</summary>
    public int Length;
}
