using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>What a prediction keeps for a while.</summary>
/// <param name="Layer">The number of the layer that computes it.</param>
/// <param name="IsScratch">Whether it lies beside the layer's outputs, for that layer alone.</param>
/// <param name="Width">Its length, in floats for each sample of capacity.</param>
/// <param name="Readers">The numbers of those that read it, from the first to the last; the caller has the number behind all layers.</param>
internal sealed record WorkspaceValue(int Layer, bool IsScratch, int Width, EquatableArray<int> Readers)
{
    /// <summary>Where it lies, in floats for each sample of capacity.</summary>
    public int Offset { get; init; }

    /// <summary>Where it ends.</summary>
    public int End => Offset + Width;

    /// <summary>Whoever reads it last; its place is free behind.</summary>
    public int Last => Readers[Readers.Count - 1];

    /// <summary>Whether there is a time at which both are needed.</summary>
    public bool Meets(WorkspaceValue other) => Layer <= other.Last && other.Layer <= Last;
}
