namespace NetGen.Generators.Model;

/// <summary>How to reopen the user's partial class or struct.</summary>
/// <param name="Namespace">The namespace, or null for the global one.</param>
/// <param name="ContainingTypes">The headers of the enclosing types from the outermost, such as <c>partial class Outer</c>.</param>
/// <param name="Name">The type's name, escaped where it is a keyword.</param>
/// <param name="FullName">Namespace, enclosing types and name with dots, for file names.</param>
/// <param name="HasSummary">Whether the user documented the type, so that the emitted part adds remarks only.</param>
internal sealed record TypeDeclarationSpec(
    string? Namespace,
    EquatableArray<string> ContainingTypes,
    string Name,
    string FullName,
    bool HasSummary)
{
    /// <summary>Whether it is a struct.</summary>
    public bool IsStruct { get; init; }

    /// <summary>The name of the class beside a struct, with what changes it.</summary>
    public string MutatorsName => Name.TrimStart('@') + "Mutators";

    /// <summary>Whether other assemblies see it.</summary>
    public bool IsPublic { get; init; }
}
