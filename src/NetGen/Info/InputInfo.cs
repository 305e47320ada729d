using System.Collections.Immutable;

namespace NetGen;

/// <summary>One of a network's inputs.</summary>
/// <param name="Name">The declared name.</param>
/// <param name="Size">The number of values in a row.</param>
/// <param name="Vocabulary">For an input of indices what they are smaller than; null for numbers.</param>
public sealed record InputInfo(string Name, int Size, int? Vocabulary = null)
{
    /// <summary>The dimensions of a row, the outermost first, such as height, width and channels.</summary>
    public ImmutableArray<int> Shape
    {
        get => field.IsDefault ? [Size] : field;
        init;
    }

    /// <summary>Whether its values are indices.</summary>
    public bool IsIndices => Vocabulary is not null;
}
