namespace NetGen;

/// <summary>
/// Reads one batch after the other, epoch after epoch. What it tells of a batch holds until the next one is read; the last batch of an
/// epoch stays until the next epoch begins. Reads allocate nothing after the first epoch.
/// </summary>
internal abstract class BatchReader : IDisposable
{
    /// <summary>The number of rows of the batch.</summary>
    internal int Rows { get; private protected set; }

    /// <summary>The share of the epoch's batches that were read before this one; 0 throughout where nobody knows how many there are.</summary>
    internal virtual double Progress => 0;

    /// <summary>What each row of the batch counts; empty where all count the same.</summary>
    internal abstract ReadOnlySpan<float> Weights { get; }

    /// <summary>Goes to the begin of an epoch.</summary>
    /// <param name="epoch">The epoch, from 0.</param>
    internal abstract void BeginEpoch(int epoch);

    /// <summary>Reads the next batch.</summary>
    /// <returns>Whether there is one; if not, the epoch has ended.</returns>
    internal abstract bool MoveNext();

    /// <summary>Copies the inputs of some neighbouring rows. Threads may copy different rows at the same time.</summary>
    /// <param name="first">The first of them in the batch.</param>
    /// <param name="destination">Receives as many rows as it has room for.</param>
    internal abstract void CopyInputs(int first, Span<float> destination);

    /// <summary>The targets of a row of the batch, where the rows have targets.</summary>
    internal abstract ReadOnlySpan<float> Target(int row);

    /// <summary>The class of a row of the batch, where the rows have labels.</summary>
    internal abstract int Label(int row);

    public virtual void Dispose()
    {
    }
}
