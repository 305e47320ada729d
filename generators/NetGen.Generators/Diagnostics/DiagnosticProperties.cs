using System.Collections.Immutable;

namespace NetGen.Generators.Diagnostics;

/// <summary>What a diagnostic tells its code fix beside its location. The code fixes compile this file too.</summary>
internal static class DiagnosticProperties
{
    /// <summary>
    /// What would mend the declaration: the name of an activation, of a layer, of a layer's kind, of a file, or names with commas between them. The additional
    /// location, if there is one, is the attribute to change, or the one to stand above.
    /// </summary>
    public const string Mend = nameof(Mend);

    /// <summary>The properties of a diagnostic; null for what would mend it if that cannot be told.</summary>
    public static ImmutableDictionary<string, string?> Of(string? mend) =>
        mend is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(Mend, mend);
}
