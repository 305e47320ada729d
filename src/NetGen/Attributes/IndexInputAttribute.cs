namespace NetGen;

/// <summary>
/// Declares an input whose values are indices, such as words or kinds of things: <c>[Embedding]</c> looks them up. The emitted methods take it as
/// <c>ReadOnlySpan&lt;int&gt;</c> and check, once a call and before anything is looked up, that every index is of the vocabulary.
/// </summary>
/// <example><code>[IndexInput(20, vocabulary: 5_000)]</code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class IndexInputAttribute : Attribute
{
    /// <summary>Declares an input of indices.</summary>
    /// <param name="length">The number of indices in a row, at least 1.</param>
    /// <param name="vocabulary">What indices are smaller than: at least 1 and at most 1,048,576.</param>
    public IndexInputAttribute(int length, int vocabulary)
    {
        Length = length;
        Vocabulary = vocabulary;
    }

    /// <summary>The number of indices in a row.</summary>
    public int Length { get; }

    /// <summary>What indices are smaller than.</summary>
    public int Vocabulary { get; }

    /// <inheritdoc cref="InputAttribute.Name"/>
    public string? Name { get; set; }
}
