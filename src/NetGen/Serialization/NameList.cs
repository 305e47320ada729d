namespace NetGen;

/// <summary>Names for a message, of which only the first are kept.</summary>
internal sealed class NameList
{
    private const int Listed = 10;

    private readonly List<string> _first = [];

    /// <summary>The number of names.</summary>
    public int Count { get; private set; }

    /// <summary>Whether further names are only counted.</summary>
    public bool IsFull => Count >= Listed;

    /// <summary>Adds a name.</summary>
    public void Add(string name)
    {
        if (!IsFull)
        {
            _first.Add(name);
        }

        Count++;
    }

    /// <inheritdoc/>
    public override string ToString() => Count == 0 ? "none"
        : Count <= Listed ? string.Join(", ", _first)
        : FormattableString.Invariant($"{string.Join(", ", _first)} and {Count - Listed} more");
}
