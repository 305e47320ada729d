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
        var temporary = TemporaryFor(target);
        try
        {
            using (var stream = Create(temporary, FileOptions.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception exception)
        {
            Delete(temporary);
            if (IsOfTheSystem(exception))
            {
                throw Unwritable(path, exception.Message, exception);
            }

            throw;
        }
    }

    /// <summary>Refuses a path at which no file can be written, before there is anything to write. No file stays behind, and none is changed.</summary>
    /// <param name="path">Where a file will be.</param>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public static void RequireWritable(string path)
    {
        var target = Path.GetFullPath(path);
        if (Directory.Exists(target))
        {
            throw Unwritable(path, "it is a folder.");
        }

        try
        {
            Create(TemporaryFor(target), FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception exception) when (IsOfTheSystem(exception))
        {
            throw Unwritable(path, exception.Message, exception);
        }
    }

    /// <summary>A name of its own: another process may be saving to the same path. It ends in .tmp, so that a killed one's can be told.</summary>
    private static string TemporaryFor(string target) => $"{target}.{Path.GetRandomFileName()}.tmp";

    private static FileStream Create(string path, FileOptions options) =>
        new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, options);

    private static bool IsOfTheSystem(Exception exception) => exception is IOException or UnauthorizedAccessException;

    private static IOException Unwritable(string path, string problem, Exception? cause = null) => new($"{path} cannot be written: {problem}", cause);

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (IsOfTheSystem(exception))
        {
            // The first exception says what is wrong.
        }
    }
}
