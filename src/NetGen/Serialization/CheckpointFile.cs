namespace NetGen;

/// <summary>Opens checkpoints for reading, and says which file it was that did not fit.</summary>
internal static class CheckpointFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">Reads its content.</param>
    /// <exception cref="CheckpointException">Its content is damaged or does not fit.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static void Read(string path, Action<Stream> read)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
            read(stream);
        }
        catch (CheckpointException exception)
        {
            throw new CheckpointException($"{path}: {exception.Message}", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"{path} cannot be read: {exception.Message}", exception);
        }
    }
}
