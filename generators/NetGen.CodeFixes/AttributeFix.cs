using Microsoft.CodeAnalysis;

namespace NetGen.CodeFixes;

/// <summary>One way to mend a declaration.</summary>
/// <param name="title">What the editor offers.</param>
/// <param name="key">What makes it the same fix elsewhere, for fixing all.</param>
/// <param name="change">Gives the changed root.</param>
internal sealed class AttributeFix(string title, string key, Func<SyntaxNode> change)
{
    public string Title { get; } = title;

    public string Key { get; } = key;

    public Func<SyntaxNode> Change { get; } = change;
}
