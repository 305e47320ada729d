namespace NetGen.Generators.Tests.Documentation;

/// <summary>A block of code of a page.</summary>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Generated">The generated file of which the block is an excerpt, if it is one.</param>
/// <param name="Source">The file of a test that has the block, where it needs more than NetGen to compile.</param>
/// <param name="Body">The code.</param>
internal sealed record MarkdownBlock(string Language, string? Generated, string? Source, string Body);
