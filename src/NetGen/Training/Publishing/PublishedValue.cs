namespace NetGen;

/// <summary>
/// Copies of a network that is a struct for threads that predict while another trains it, as <see cref="Published{TNetwork}"/> holds them of a
/// class: always whole, neither side waits for the other, and nothing is allocated once this is made.
/// </summary>
/// <typeparam name="TNetwork">The network, or a struct that holds one beside other values.</typeparam>
public sealed class PublishedValue<TNetwork>
    where TNetwork : unmanaged
{
    private readonly PublicationSlots _slots;
    private readonly TNetwork[] _copies;

    /// <summary>Publishes a network as it is, as version 0.</summary>
    /// <param name="network">The network.</param>
    /// <param name="readers">How many may read at the same time without ever holding a publication back, at least 1. There are two copies more.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no reader.</exception>
    public PublishedValue(in TNetwork network, int readers = 1)
    {
        _slots = new PublicationSlots(readers);
        _copies = new TNetwork[_slots.Count];
        _copies[0] = network;
    }

    /// <summary>The number of the latest publication.</summary>
    public long Version => _slots.Version;

    /// <summary>Copies a network and makes it what is read from now on. It does not wait for readers: one who has begun keeps what he reads.</summary>
    /// <param name="network">The network, which nobody may change meanwhile.</param>
    /// <returns>
    /// Whether it was published: always, if at most as many readers read as were announced. If not, nothing has changed, and the next publication may find a free copy.
    /// </returns>
    /// <exception cref="InvalidOperationException">Another thread is publishing.</exception>
    public bool Publish(in TNetwork network)
    {
        var slot = _slots.Begin();
        if (slot < 0)
        {
            return false;
        }

        _copies[slot] = network;
        _slots.End(slot);
        return true;
    }

    /// <summary>
    /// Takes hold of the latest publication until the reading is disposed: <c>using var reading = published.Read();</c>. Any number of threads may; one that is
    /// interrupted by a publication begins again at the new one.
    /// </summary>
    public PublishedValueReading<TNetwork> Read() => new(this, _slots.Enter());

    internal ref readonly TNetwork CopyAt(int slot) => ref _copies[slot];

    internal long VersionAt(int slot) => _slots.VersionOf(slot);

    internal void Leave(int slot) => _slots.Leave(slot);
}
