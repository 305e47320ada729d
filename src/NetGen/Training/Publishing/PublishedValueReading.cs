namespace NetGen;

/// <summary>A publication that is being read. It is to be disposed once, by the thread that began it.</summary>
/// <typeparam name="TNetwork">The network, or a struct that holds one beside other values.</typeparam>
public readonly ref struct PublishedValueReading<TNetwork>
    where TNetwork : unmanaged
{
    private readonly PublishedValue<TNetwork>? _published;
    private readonly int _slot;

    internal PublishedValueReading(PublishedValue<TNetwork> published, int slot)
    {
        _published = published;
        _slot = slot;
    }

    /// <summary>The copy, in place. Behind the disposal it is not the reader's any more.</summary>
    public ref readonly TNetwork Network => ref _published!.CopyAt(_slot);

    /// <summary>The number of its publication, from 0.</summary>
    public long Version => _published!.VersionAt(_slot);

    /// <summary>Lets go of the publication.</summary>
    public void Dispose() => _published?.Leave(_slot);
}
