namespace NetGen;

/// <summary>What NetGen says about a checkpoint in its header. Files that say nothing of it are loaded by names and shapes.</summary>
internal static partial class CheckpointMetadata
{
    /// <summary>What is said of every network. The first is for readers of PyTorch's files, some of which ask for it.</summary>
    public static SortedDictionary<string, string> Of(NetworkInfo info) => new(StringComparer.Ordinal)
    {
        ["format"] = "pt",
        [Format] = CurrentFormat,
        [Network] = info.Name,
        [Architecture] = info.ArchitectureHash,
    };

    /// <summary>Whether a checkpoint says that it is of a network's architecture.</summary>
    public static bool IsOf(SafetensorsHeader header, NetworkInfo info) => header.FindMetadata(Architecture) == info.ArchitectureHash;

    /// <summary>Refuses parameters that were trained for other layers or activations, even where names and shapes agree.</summary>
    public static void RequireArchitecture(SafetensorsHeader header, NetworkInfo info)
    {
        if (header.FindMetadata(Architecture) is { } found && found != info.ArchitectureHash)
        {
            throw new CheckpointException(
                $"Expected parameters for the architecture of {info.Name} ({Architecture} {Shortened(info.ArchitectureHash)}), "
                + $"found those of {Shortened(header.FindMetadata(Network) ?? "another network")} ({Shortened(found)}): names and shapes agree, layers or activations do not. "
                + "With strict: false it is loaded all the same.");
        }
    }
}
