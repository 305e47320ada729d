using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Testing;

/// <summary>What test sources are compiled against: the platform and the runtime. Read once for the whole process.</summary>
internal static class References
{
    public static readonly ImmutableArray<MetadataReference> All =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(IsPlatform)
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location),
    ];

    // The list also holds everything beside the test itself, which a user's project does not see.
    private static bool IsPlatform(string path) =>
        Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location);
}
