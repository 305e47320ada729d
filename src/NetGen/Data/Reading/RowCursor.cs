namespace NetGen;

/// <summary>Stands in front of the next row of a stream.</summary>
internal abstract class RowCursor : IDisposable
{
    /// <summary>Reads the next row.</summary>
    /// <param name="input">Receives the inputs; zero when called.</param>
    /// <param name="target">Receives the targets; zero when called, and empty where the rows have labels.</param>
    /// <param name="label">The class, where the rows have labels.</param>
    /// <returns>Whether there was a row.</returns>
    internal abstract bool Read(Span<float> input, Span<float> target, out int label);

    public abstract void Dispose();
}
