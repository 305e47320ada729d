namespace NetGen.Generators.Model;

/// <summary>What a network spends of something.</summary>
/// <param name="Total">How much in all.</param>
/// <param name="Layers">What each layer takes of it, in their order.</param>
internal sealed record Spending(long Total, EquatableArray<LayerSpending> Layers);

/// <summary>What a layer takes.</summary>
/// <param name="Layer">The layer's name.</param>
/// <param name="Amount">How much.</param>
internal sealed record LayerSpending(string Layer, long Amount);
