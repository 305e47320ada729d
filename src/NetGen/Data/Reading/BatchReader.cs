using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Reads one batch after the other, epoch after epoch. What it tells of a batch holds until the next one is read; the last batch of an
/// epoch stays until the next epoch begins. Reads allocate nothing after the first epoch.
/// </summary>
internal abstract class BatchReader : IDisposable
{
    /// <summary>The argument of <c>Fit</c> that rows come by which are first seen when they are read.</summary>
    private protected const string DataArgument = "data";

    /// <summary>The number of rows of the batch.</summary>
    internal int Rows { get; private protected set; }

    /// <summary>The share of the epoch's batches that were read before this one; 0 throughout where nobody knows how many there are.</summary>
    internal virtual double Progress => 0;

    /// <summary>What each row of the batch counts; empty where all count the same.</summary>
    internal virtual ReadOnlySpan<float> Weights => [];

    /// <summary>What the rows of the batch count together: the sum of the weights, or the number of rows.</summary>
    internal double TotalWeight => Weights.IsEmpty ? Rows : SampleWeights.Sum(Weights);

    /// <summary>The inputs of the batch where they lie in one piece already, so that nobody needs to copy them; else null.</summary>
    internal virtual AlignedBuffer? Inputs => null;

    /// <summary>Goes to the beginning of an epoch.</summary>
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

    /// <summary>The number of a row of the batch in the data, whatever the order they are read in.</summary>
    internal abstract long Number(int row);

    /// <summary>Makes a read that is under way on another thread, and all that follow, end soon.</summary>
    internal virtual void Stop()
    {
    }

    public virtual void Dispose()
    {
    }
}
