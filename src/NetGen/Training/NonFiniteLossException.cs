namespace NetGen;

/// <summary>
/// The loss, a parameter or a moment of the optimizer became NaN or infinite: the learning rate is too high, or inputs or targets are far from the usual range.
/// Parameters and optimizer state are those of the last good epoch.
/// </summary>
public sealed class NonFiniteLossException : Exception
{
    internal NonFiniteLossException(int epoch, int batch, string found, bool isNormalized)
        : base($"In epoch {epoch}, batch {batch}, {found}. Parameters and optimizer state are as they were before that epoch; "
            + (isNormalized
                ? "a lower learning rate may help, or inputs and targets that are not so far from those [Normalization] was adapted to."
                : "a lower learning rate or scaled inputs and targets may help."))
    {
        Epoch = epoch;
        Batch = batch;
    }

    /// <summary>The epoch, from 1, counted over the whole life of the training state.</summary>
    public int Epoch { get; }

    /// <summary>The batch in that epoch, from 1; the last one where its own step did it.</summary>
    public int Batch { get; }
}
