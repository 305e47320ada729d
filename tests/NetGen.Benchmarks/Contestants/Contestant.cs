namespace NetGen.Benchmarks.Contestants;

/// <summary>Does a workload's unit of work again and again. One call of <see cref="Run"/> is timed as a whole.</summary>
internal abstract class Contestant : IDisposable
{
    /// <summary>What the last unit gave: the loss of a step or the outputs of a prediction.</summary>
    public abstract ReadOnlySpan<float> Result { get; }

    /// <summary>Goes back to the initial parameters and the first batch, so that every measurement trains the same steps.</summary>
    public abstract void Restart();

    /// <summary>Does so many units.</summary>
    public abstract void Run(long count);

    /// <summary>Says that of several runs in the same turn the last is the one that counts so far.</summary>
    public virtual void Keep()
    {
    }

    public virtual void Dispose()
    {
    }
}
