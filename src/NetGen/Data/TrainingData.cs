namespace NetGen;

/// <summary>
/// What <c>Fit</c> learns from: rows of inputs, each with a class label or a row of targets. It is a <see cref="DataSet"/> in memory or a
/// <see cref="DataStream"/>, or one of them augmented or read ahead.
/// </summary>
public abstract class TrainingData
{
    private protected TrainingData()
    {
    }

    /// <summary>The number of values in an input row, at least 1.</summary>
    public abstract int InputSize { get; }

    /// <summary>The number of values in a target row; 0 when the rows have labels.</summary>
    public abstract int TargetSize { get; }

    /// <summary>The number of classes, whether all of them occur or not; 0 when the rows have targets.</summary>
    public abstract int ClassCount { get; }

    /// <summary>Whether the rows have class labels rather than targets.</summary>
    public bool HasLabels => ClassCount > 0;

    /// <summary>The number of rows, if that is known before they are read.</summary>
    internal abstract int? KnownCount { get; }

    /// <summary>The rows, if all of them are in memory.</summary>
    internal abstract DataSet? InMemory { get; }

    /// <summary>Whether a thread of its own reads the next batches while the network learns from one.</summary>
    internal virtual bool ReadsAhead => false;

    /// <summary>
    /// The same rows, each changed a little, and differently in each epoch, as the network learns from it. That is no data set, so nobody
    /// evaluates on it by mistake.
    /// </summary>
    /// <param name="augmentation">Changes one row of inputs. <c>Fit</c> throws <see cref="ArgumentException"/> where what it wrote is not finite.</param>
    public TrainingData Augment(Augmentation augmentation)
    {
        ArgumentNullException.ThrowIfNull(augmentation);
        return new AugmentedData(this, augmentation);
    }

    /// <summary>
    /// The same rows, of which a thread of its own reads (and augments) the next batches while the network learns from one. It changes no bit of
    /// the result. Worth it with a core to spare, for data many times as large as the processor's caches or slow to augment; a
    /// <see cref="DataStream"/> is read so by itself.
    /// </summary>
    public TrainingData ReadAhead() => ReadsAhead ? this : new ReadAheadData(this);

    /// <summary>Deals the rows into batches, in an order that depends only on the seed and the epoch.</summary>
    /// <param name="batchSize">The number of rows in each batch but perhaps the last, at least 1.</param>
    /// <param name="seed">The seed of the order and of augmentation.</param>
    /// <param name="loss">What takes the targets: those of rows that are first seen when they are read are checked by it then.</param>
    internal BatchReader CreateReader(int batchSize, ulong seed, LossFunction? loss = null)
    {
        var reader = CreateOwnReader(batchSize, seed, loss);
        return ReadsAhead ? new ReadAheadReader(reader, this, batchSize) : reader;
    }

    /// <summary>Makes a reader that reads when it is asked to.</summary>
    internal abstract BatchReader CreateOwnReader(int batchSize, ulong seed, LossFunction? loss);
}
