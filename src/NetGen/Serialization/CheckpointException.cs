namespace NetGen;

/// <summary>
/// A checkpoint is damaged, or does not fit what it is loaded into. The message says what was expected and what was found, and
/// nothing has been changed. A file that cannot be opened, read or written is an <see cref="IOException"/>.
/// </summary>
public sealed class CheckpointException : IOException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was expected and what was found.</param>
    public CheckpointException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="innerException">The cause.</param>
    public CheckpointException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
