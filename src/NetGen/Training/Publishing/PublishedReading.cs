namespace NetGen;

/// <summary>A publication that is being read. It is to be disposed once, by the thread that began it.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
public readonly ref struct PublishedReading<TNetwork>
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly Published<TNetwork>? _published;
    private readonly int _slot;

    internal PublishedReading(Published<TNetwork> published, int slot)
    {
        _published = published;
        _slot = slot;
    }

    /// <summary>The copy, to predict with and not to change. Behind the disposal it is not the reader's any more.</summary>
    public TNetwork Network => _published!.CopyAt(_slot);

    /// <summary>The number of its publication, from 0.</summary>
    public long Version => _published!.VersionAt(_slot);

    /// <summary>Lets go of the publication.</summary>
    public void Dispose() => _published?.Leave(_slot);
}
