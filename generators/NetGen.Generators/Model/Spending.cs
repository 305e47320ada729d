namespace NetGen.Generators.Model;

/// <summary>What a network spends of something.</summary>
/// <param name="Total">How much in all.</param>
/// <param name="Layers">What each layer takes of it, in their order.</param>
internal sealed record Spending(long Total, EquatableArray<LayerSpending> Layers)
{
    /// <summary>What is spent on finding the start of a cache line, which is no layer's.</summary>
    public long Alignment { get; init; }

    /// <summary>Whether the parts sum to more than the whole, for layers have the same memory at different times.</summary>
    public bool LayersShare => Layers.Sum(layer => layer.Amount) + Alignment > Total;
}

/// <summary>What a layer takes.</summary>
/// <param name="Layer">The layer's name.</param>
/// <param name="Amount">How much.</param>
internal sealed record LayerSpending(string Layer, long Amount);
