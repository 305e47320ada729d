namespace NetGen;

/// <summary>
/// A set that weights must not leave: after each step they are moved to its nearest point (projected gradient descent). Projecting twice is
/// the same as projecting once. The weights a network starts with, or is given, are not projected before the first step.
/// </summary>
public abstract class Constraint
{
    private protected Constraint()
    {
    }

    /// <summary>Whether a matrix can only be split between columns, because a column is projected as a whole; if not, also between rows.</summary>
    internal abstract bool TakesWholeColumns { get; }

    /// <summary>Moves the weights into the set.</summary>
    /// <param name="weights">The weights <c>[input, output]</c>, changed in place: a column is what comes into one unit.</param>
    public abstract void Project(MatrixView weights);
}
