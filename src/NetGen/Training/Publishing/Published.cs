namespace NetGen;

/// <summary>
/// Copies of a network for threads that predict while another trains it, as a game does whose agents learn in the background. Readers always see
/// the parameters of one publication, whole, and the latest when they began to read. Neither side waits for the other, and nothing is
/// allocated once this is made. For a network that is a struct there is <see cref="PublishedValue{TNetwork}"/>.
/// </summary>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class Published<TNetwork>
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly PublicationSlots _slots;
    private readonly TNetwork[] _copies;

    /// <summary>Makes the copies and publishes the network as it is, as version 0.</summary>
    /// <param name="network">The network.</param>
    /// <param name="readers">How many may read at the same time without ever holding a publication back, at least 1. There are two copies more.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no reader.</exception>
    public Published(TNetwork network, int readers = 1)
    {
        ArgumentNullException.ThrowIfNull(network);
        _slots = new PublicationSlots(readers);
        _copies = new TNetwork[_slots.Count];
        for (var slot = 0; slot < _copies.Length; slot++)
        {
            _copies[slot] = network.Clone();
        }
    }

    /// <summary>The number of the latest publication.</summary>
    public long Version => _slots.Version;

    /// <summary>
    /// Copies a network's parameters and makes them what is read from now on. It does not wait for readers: one who has begun keeps what he
    /// reads.
    /// </summary>
    /// <param name="network">The network, which nobody may change meanwhile.</param>
    /// <returns>
    /// Whether it was published: always, if at most as many readers read as were announced. If not, nothing has changed, and the next publication may find a free copy.
    /// </returns>
    /// <exception cref="InvalidOperationException">Another thread is publishing.</exception>
    public bool Publish(TNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var slot = _slots.Begin();
        if (slot < 0)
        {
            return false;
        }

        network.Parameters.CopyTo(_copies[slot].Parameters);
        _slots.End(slot);
        return true;
    }

    /// <summary>
    /// Takes hold of the latest publication until the reading is disposed: <c>using var reading = published.Read();</c>. Any number of threads may; one that is
    /// interrupted by a publication begins again at the new one.
    /// </summary>
    public PublishedReading<TNetwork> Read() => new(this, _slots.Enter());

    internal TNetwork CopyAt(int slot) => _copies[slot];

    internal long VersionAt(int slot) => _slots.VersionOf(slot);

    internal void Leave(int slot) => _slots.Leave(slot);
}
