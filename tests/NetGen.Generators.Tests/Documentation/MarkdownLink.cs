namespace NetGen.Generators.Tests.Documentation;

/// <summary>A link to a place in the repository.</summary>
/// <param name="Page">The page that has it.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Target">The path of the file or folder.</param>
/// <param name="Anchor">The heading in it, if it names one.</param>
internal sealed record MarkdownLink(string Page, string Text, string Target, string? Anchor);
