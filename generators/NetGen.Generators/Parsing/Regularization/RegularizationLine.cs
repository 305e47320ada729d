using NetGen.Generators.Model.Regularization;

namespace NetGen.Generators.Parsing.Regularization;

/// <summary>An attribute that shapes training, its kind and its place.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="Layer">The layer above it, counted from 0, or null.</param>
/// <param name="IsBelowOutput">Whether it stands below <c>[Output]</c>.</param>
internal sealed record RegularizationLine(RegularizationKind Kind, DeclaredAttribute Attribute, int? Layer, bool IsBelowOutput);
