namespace NetGen;

/// <summary>
/// Replaces files whole or not at all: what is written goes to a file beside it, to the disk, and then to its name in one step. Whoever
/// reads, and whoever is killed while writing, has the old file or the new one.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">Where it will be.</param>
    /// <param name="write">Writes what it will hold.</param>
    /// <exception cref="IOException">It cannot be written there; what there was is as before.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var target = Path.GetFullPath(path);
        // A name of its own: another process may be saving to the same path. It ends in .tmp, so that a killed one's can be told.
        var temporary = $"{target}.{Path.GetRandomFileName()}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception exception)
        {
            Delete(temporary);
            if (exception is IOException or UnauthorizedAccessException)
            {
                throw new IOException($"{path} cannot be written: {exception.Message}", exception);
            }

            throw;
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The first exception says what is wrong.
        }
    }
}
