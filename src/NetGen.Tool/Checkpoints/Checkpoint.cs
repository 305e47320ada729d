namespace NetGen.Tool.Checkpoints;

/// <summary>A safetensors file with all its numbers.</summary>
internal sealed class Checkpoint
{
    private Checkpoint(SafetensorsFile file)
    {
        ArchitectureHash = file.Header.FindMetadata(CheckpointMetadata.Architecture);
        Metadata = [.. file.Header.Metadata.OrderBy(text => text.Key, StringComparer.Ordinal)];
        var tensors = new CheckpointTensor[file.Header.Count];
        for (var index = 0; index < tensors.Length; index++)
        {
            tensors[index] = CheckpointTensor.Read(file, file.Header[index]);
        }

        Tensors = tensors;
    }

    /// <summary>The hash of the network's architecture; null where none is named.</summary>
    internal string? ArchitectureHash { get; }

    /// <summary>What the file says about itself.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Metadata { get; }

    /// <summary>The tensors in the order of their names.</summary>
    internal IReadOnlyList<CheckpointTensor> Tensors { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="CheckpointException">It is damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal static Checkpoint Read(string path)
    {
        Checkpoint? checkpoint = null;
        CheckpointFile.Read(path, stream => checkpoint = new Checkpoint(SafetensorsFile.Read(stream)));
        return checkpoint!;
    }
}
