namespace NetGen;

/// <summary>What <c>Fit</c> learns from: rows of inputs, each with a class label or a row of targets.</summary>
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

    /// <summary>Deals the rows into batches, in an order that depends only on the seed and the epoch.</summary>
    internal abstract BatchReader CreateReader(int batchSize, ulong seed);
}
