namespace NetGen.Generators.Model.Regularization;

/// <summary>A line that shapes training and not the function the network computes.</summary>
/// <param name="Kind">The name of its <see cref="RegularizationKind"/>.</param>
/// <param name="Layer">The layer it stands below, counted from 0; null above the first layer, for the whole network.</param>
/// <param name="Arguments">Its numbers, in the order of the attribute's parameters.</param>
/// <param name="IncludesBiases">Whether it concerns the biases, too.</param>
internal sealed record RegularizationSpec(string Kind, int? Layer, EquatableArray<float> Arguments, bool IncludesBiases);
