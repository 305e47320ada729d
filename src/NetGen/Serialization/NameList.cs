namespace NetGen;

/// <summary>Names for a message, of which only the first are kept.</summary>
internal sealed class NameList
{
    private const int Listed = 10;

    private readonly List<string> _first = [];

    /// <summary>The number of names.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a name.</summary>
    public void Add(string name)
    {
        if (Count++ < Listed)
        {
            _first.Add(name);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Count == 0 ? "none"
        : Count <= Listed ? string.Join(", ", _first)
        : FormattableString.Invariant($"{string.Join(", ", _first)} and {Count - Listed} more");
}
