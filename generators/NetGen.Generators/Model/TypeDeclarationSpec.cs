namespace NetGen.Generators.Model;

/// <summary>How to reopen the user's partial class.</summary>
/// <param name="Namespace">The namespace, or null for the global one.</param>
/// <param name="ContainingTypes">The headers of the enclosing types from the outermost, such as <c>partial class Outer</c>.</param>
/// <param name="Name">The class's name, escaped where it is a keyword.</param>
/// <param name="FullName">Namespace, enclosing types and name with dots, for file names.</param>
/// <param name="HasSummary">Whether the user documented the class, so that the emitted part adds remarks only.</param>
internal sealed record TypeDeclarationSpec(
    string? Namespace,
    EquatableArray<string> ContainingTypes,
    string Name,
    string FullName,
    bool HasSummary);
