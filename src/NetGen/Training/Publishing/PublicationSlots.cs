namespace NetGen;

/// <summary>
/// Decides which of some copies readers look at and which may be written to. There are two more than readers: one that is current, one for each
/// reader, who may still be at an older one, and one that is free.
/// </summary>
/// <remarks>
/// A reader counts itself in at the current slot and then looks whether it is current still; if not it was late, and begins again. The publisher writes to a slot that
/// is not current and counts no reader. Between its last look at what is current and its next count of readers stands a full fence, and one
/// between a reader's count and its second look; so one of the two sees the other.
/// </remarks>
internal sealed class PublicationSlots
{
    /// <summary>The readers of each slot are counted on a cache line of its own.</summary>
    private const int Spacing = 16;

    private readonly int[] _readers;
    private readonly long[] _versions;
    private int _current;
    private int _isPublishing;

    internal PublicationSlots(int readers)
    {
        Argument.IsAtLeast(readers, 1, nameof(readers));
        Count = checked(readers + 2);
        _readers = new int[checked(Count * Spacing)];
        _versions = new long[Count];
    }

    internal int Count { get; }

    /// <summary>The number of publications.</summary>
    internal long Version => Volatile.Read(ref _versions[Volatile.Read(ref _current)]);

    internal long VersionOf(int slot) => _versions[slot];

    /// <summary>Finds a slot to write to; -1 if readers look at all of them. What was begun is to be ended, unless it is -1.</summary>
    /// <exception cref="InvalidOperationException">Another thread has not ended.</exception>
    internal int Begin()
    {
        if (Interlocked.Exchange(ref _isPublishing, 1) != 0)
        {
            throw new InvalidOperationException("Expected one thread at a time to publish, found another at it.");
        }

        for (var slot = 0; slot < Count; slot++)
        {
            if (slot != _current && Volatile.Read(ref _readers[slot * Spacing]) == 0)
            {
                return slot;
            }
        }

        Volatile.Write(ref _isPublishing, 0);
        return -1;
    }

    /// <summary>Makes a slot that was written to the current one.</summary>
    internal void End(int slot)
    {
        _versions[slot] = _versions[_current] + 1;
        Interlocked.Exchange(ref _current, slot);
        Volatile.Write(ref _isPublishing, 0);
    }

    /// <summary>Takes hold of the current slot.</summary>
    internal int Enter()
    {
        while (true)
        {
            var slot = Volatile.Read(ref _current);
            Interlocked.Increment(ref _readers[slot * Spacing]);
            if (Volatile.Read(ref _current) == slot)
            {
                return slot;
            }

            Leave(slot);
        }
    }

    /// <summary>Lets go of a slot.</summary>
    internal void Leave(int slot) => Interlocked.Decrement(ref _readers[slot * Spacing]);
}
