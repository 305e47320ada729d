namespace NetGen.Generators.Model;

/// <summary>How a window moves along one dimension. Numbers are as declared: out of range they only meet <c>SizeChecks</c>.</summary>
/// <param name="Size">The places in the window.</param>
/// <param name="Stride">How far it moves at a time.</param>
/// <param name="Dilation">The distance of its places.</param>
internal sealed record WindowAxis(int Size, int Stride, int Dilation)
{
    /// <summary>The places it spans.</summary>
    public long Extent => ((Size - 1L) * Dilation) + 1;

    /// <summary>How many windows there are in so many places; none or fewer if one is too large.</summary>
    public int Outputs(int length, string padding) => padding == "Valid"
        ? length < Extent ? 0 : (int)((length - Extent) / Stride) + 1
        : ((length - 1) / Stride) + 1;

    /// <summary>How many places of padding lie before the first.</summary>
    public long PaddingBefore(int length, string padding) => padding switch
    {
        "Same" => Math.Max(0, ((Outputs(length, padding) - 1L) * Stride) + Extent - length) / 2,
        "Causal" => Extent - 1,
        _ => 0,
    };

    /// <summary>The places of a window that are no padding: the first and the one behind the last.</summary>
    public (int First, int End) RealPlaces(int window, int length, string padding)
    {
        var start = ((long)window * Stride) - PaddingBefore(length, padding);
        var first = start >= 0 ? 0 : (-start + Dilation - 1) / Dilation;
        var end = Math.Min(Size, start >= length ? 0 : (length - 1 - start) / Dilation + 1);
        return ((int)first, (int)end);
    }

    /// <summary>Whether every window has a place that is no padding.</summary>
    public bool SeesInput(int length, string padding) =>
        Enumerable.Range(0, Outputs(length, padding)).All(window => RealPlaces(window, length, padding) is var (first, end) && first < end);
}
