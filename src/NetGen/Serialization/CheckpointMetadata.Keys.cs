namespace NetGen;

/// <content>The keys, and what needs no network. Written for any .NET, because the build reads headers too.</content>
internal static partial class CheckpointMetadata
{
    /// <summary>What all of NetGen's own keys begin with.</summary>
    public const string Prefix = "netgen.";

    /// <summary>The key of the network's name.</summary>
    public const string Network = Prefix + "network";

    /// <summary>The key of the hash of what makes parameters interchangeable.</summary>
    public const string Architecture = Prefix + "architecture";

    /// <summary>What the names of tensors begin with that only a training needs. No name of C# has a slash, so no layer's key unless it was meant to.</summary>
    public const string TrainingPrefix = "optimizer/";

    private const string Format = Prefix + "format";
    private const string CurrentFormat = "1";

    /// <summary>Refuses a checkpoint of a later version.</summary>
    public static void RequireFormat(SafetensorsHeader header)
    {
        if (header.FindMetadata(Format) is { } found && found != CurrentFormat)
        {
            throw new CheckpointException($"Expected {Format} {CurrentFormat}, found '{Shortened(found)}': another version of NetGen wrote it.");
        }
    }

    private static string Shortened(string text) => text.Length <= 16 ? text : text.Substring(0, 16) + "...";
}
