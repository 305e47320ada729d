namespace NetGen;

/// <summary>
/// Deals the rows of a data set into batches, in a new random order each epoch. The order depends only on the seed and the epoch, so
/// that a training that was interrupted goes on as if it had not been. Allocates nothing after construction.
/// </summary>
internal sealed class BatchSampler
{
    private readonly int[] _rows;
    private readonly int[] _order;
    private readonly int _batchSize;
    private readonly ulong _seed;
    private readonly SeededRandom _random;

    /// <summary>Makes a sampler of the rows from 0, at first in their order.</summary>
    /// <param name="count">The number of rows, at least 1.</param>
    /// <param name="batchSize">The number of rows in each batch but perhaps the last, at least 1.</param>
    /// <param name="seed">The seed of all orders.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    internal BatchSampler(int count, int batchSize, ulong seed)
        : this([.. Enumerable.Range(0, int.Max(count, 0))], batchSize, seed)
    {
    }

    /// <summary>Makes a sampler, at first in the order given.</summary>
    /// <param name="rows">The numbers of the rows, at least one.</param>
    /// <param name="batchSize">The number of rows in each batch but perhaps the last, at least 1.</param>
    /// <param name="seed">The seed of all orders.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no rows, or the batch size is below 1.</exception>
    internal BatchSampler(int[] rows, int batchSize, ulong seed)
    {
        Argument.IsAtLeast(rows.Length, 1, nameof(rows));
        Argument.IsAtLeast(batchSize, 1, nameof(batchSize));
        _rows = rows;
        _order = [.. rows];
        _batchSize = batchSize;
        BatchCount = ((rows.Length - 1) / batchSize) + 1;
        // Mixed once, because small seeds plus small epochs would meet: seed 1, epoch 2 and seed 2, epoch 1.
        _seed = SeededRandom.SplitMix64(ref seed);
        _random = new SeededRandom(_seed);
    }

    /// <summary>The number of batches in an epoch; the last may be shorter.</summary>
    internal int BatchCount { get; }

    /// <summary>All rows, in the order of the epoch.</summary>
    internal ReadOnlySpan<int> Order => _order;

    /// <summary>Puts the rows into the order of an epoch.</summary>
    /// <param name="epoch">The epoch, from 0.</param>
    internal void Shuffle(int epoch)
    {
        _rows.CopyTo(_order, 0);
        _random.Reseed(_seed + (ulong)epoch);
        _random.Shuffle(_order.AsSpan());
    }

    /// <summary>The rows of one batch.</summary>
    /// <param name="batch">The batch, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such batch.</exception>
    internal ReadOnlySpan<int> Batch(int batch)
    {
        Argument.IsIndex(batch, BatchCount, "batch", nameof(batch));
        var start = batch * _batchSize;
        return _order.AsSpan(start, int.Min(_batchSize, _order.Length - start));
    }
}
