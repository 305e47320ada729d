namespace NetGen.Generators.Planning;

/// <summary>How a layer's parameters start.</summary>
/// <param name="Name">The initializer of the weights.</param>
/// <param name="Value">The number given to it, or null for its own default.</param>
/// <param name="BiasValue">Where the biases start.</param>
internal sealed record InitializerPlan(string Name, float? Value, float BiasValue);
