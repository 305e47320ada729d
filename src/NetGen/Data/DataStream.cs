namespace NetGen;

/// <summary>
/// Rows that need not fit into memory: each epoch, and <c>Adapt</c>, reads them from the begin, a few batches ahead on a thread of its own. What
/// reading throws ends <c>Fit</c>; a cancelled <c>Fit</c> ends when the row under way has been read.
/// </summary>
public sealed class DataStream : TrainingData
{
    private readonly Func<RowCursor> _open;

    private DataStream(Func<RowCursor> open, int inputSize, int targetSize, int classCount, int shuffleBuffer = 0)
    {
        _open = open;
        InputSize = inputSize;
        TargetSize = targetSize;
        ClassCount = classCount;
        ShuffleBuffer = shuffleBuffer;
    }

    /// <inheritdoc/>
    public override int InputSize { get; }

    /// <inheritdoc/>
    public override int TargetSize { get; }

    /// <inheritdoc/>
    public override int ClassCount { get; }

    /// <summary>The number of rows among which the next one is chosen at random; 0 or 1 where they are read in their order.</summary>
    public int ShuffleBuffer { get; }

    internal override int? KnownCount => null;

    internal override DataSet? InMemory => null;

    internal override bool ReadsAhead => true;

    /// <summary>Makes a stream of inputs and targets.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="read">
    /// Reads the items from the begin. Called once an epoch, on the reading thread, as are the items' enumerator and <paramref name="project"/>; so
    /// items that can be gone through only once, such as those of a reader, must come from a reader opened here: <c>() => File.ReadLines(path)</c>,
    /// <c>() => Read(path)</c> with an iterator method, but not <c>() => reader.GetRecords()</c> with one reader for all epochs.
    /// </param>
    /// <param name="inputSize">The number of values in an input row, at least 1.</param>
    /// <param name="targetSize">The number of values in a target row, at least 1.</param>
    /// <param name="project">Writes an item as a row. <c>Fit</c> throws <see cref="ArgumentException"/> where a value is not finite or not in the loss's range.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public static DataStream From<T>(Func<IEnumerable<T>> read, int inputSize, int targetSize, RowProjection<T> project)
    {
        ArgumentNullException.ThrowIfNull(read);
        Argument.IsAtLeast(inputSize, 1, nameof(inputSize));
        Argument.IsAtLeast(targetSize, 1, nameof(targetSize));
        ArgumentNullException.ThrowIfNull(project);
        return new DataStream(() => new ProjectedRows<T>(read(), project, null), inputSize, targetSize, classCount: 0);
    }

    /// <summary>Makes a stream of inputs and class labels.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="read">
    /// Reads the items from the begin. Called once an epoch, on the reading thread, as are the items' enumerator and <paramref name="project"/>; so
    /// items that can be gone through only once, such as those of a reader, must come from a reader opened here: <c>() => File.ReadLines(path)</c>,
    /// <c>() => Read(path)</c> with an iterator method, but not <c>() => reader.GetRecords()</c> with one reader for all epochs.
    /// </param>
    /// <param name="inputSize">The number of values in an input row, at least 1.</param>
    /// <param name="classCount">The number of classes, at least 1.</param>
    /// <param name="project">
    /// Writes an item as a row and returns its class. <c>Fit</c> throws <see cref="ArgumentException"/> where a value is not finite or there is no
    /// such class.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public static DataStream From<T>(Func<IEnumerable<T>> read, int inputSize, int classCount, LabelProjection<T> project)
    {
        ArgumentNullException.ThrowIfNull(read);
        Argument.IsAtLeast(inputSize, 1, nameof(inputSize));
        Argument.IsAtLeast(classCount, 1, nameof(classCount));
        ArgumentNullException.ThrowIfNull(project);
        return new DataStream(() => new ProjectedRows<T>(read(), null, project), inputSize, targetSize: 0, classCount);
    }

    /// <summary>
    /// The same stream, each of whose rows is chosen at random among so many that wait in memory. The order depends only on the seed of
    /// <c>Fit</c> and the epoch. It is as good as a shuffle of all rows only where the buffer holds all; with less, the rows should be stored in
    /// random order too.
    /// </summary>
    /// <param name="bufferSize">The number of rows that wait, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public DataStream Shuffle(int bufferSize)
    {
        var most = Array.MaxLength / int.Max(InputSize, TargetSize);
        Argument.IsBetween(bufferSize, 1, most, nameof(bufferSize));
        return new DataStream(_open, InputSize, TargetSize, ClassCount, bufferSize);
    }

    internal RowCursor Open() => _open();

    internal override BatchReader CreateOwnReader(int batchSize, ulong seed, LossFunction? loss) => new DataStreamReader(this, batchSize, seed, loss);
}
