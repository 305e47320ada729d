using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis;

/// <summary>The output shapes of the layers, or the first contradiction.</summary>
/// <param name="Outputs">One shape for each layer, up to the one with the problem.</param>
/// <param name="Problem">Why the next layer cannot take its input, or null.</param>
internal sealed record ShapeResult(EquatableArray<TensorShape> Outputs, Problem? Problem);
