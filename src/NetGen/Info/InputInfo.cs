namespace NetGen;

/// <summary>One of a network's inputs.</summary>
/// <param name="Name">The declared name.</param>
/// <param name="Size">The number of values in a row.</param>
/// <param name="Vocabulary">For an input of indices what they are smaller than; null for numbers.</param>
public sealed record InputInfo(string Name, int Size, int? Vocabulary = null)
{
    /// <summary>Whether its values are indices.</summary>
    public bool IsIndices => Vocabulary is not null;
}
