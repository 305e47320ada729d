namespace NetGen.Generators.Model;

/// <summary>One of the network's outputs.</summary>
/// <param name="From">The name of the layer; null for the last.</param>
/// <param name="Name">The declared name, or the layer's.</param>
/// <param name="Loss">What it is trained with.</param>
/// <param name="Weight">What its loss counts among those of all outputs.</param>
internal sealed record OutputSpec(string? From, string Name, LossSpec Loss, float Weight);
