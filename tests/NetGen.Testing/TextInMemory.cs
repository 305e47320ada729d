using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Testing;

/// <summary>A file of the project that is no source.</summary>
/// <param name="path">Its path.</param>
/// <param name="text">Its content.</param>
public sealed class TextInMemory(string path, string text) : AdditionalText
{
    /// <inheritdoc/>
    public override string Path => path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
