namespace NetGen.Generators.Model;

/// <summary>One of the network's inputs.</summary>
/// <param name="Name">The declared name; without one <c>Input</c>, and if there are several also its count.</param>
/// <param name="Shape">The shape of a row.</param>
internal sealed record InputSpec(string Name, TensorShape Shape)
{
    /// <summary>For an input of indices: what they are smaller than.</summary>
    public int? Vocabulary { get; init; }
}
