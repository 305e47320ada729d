namespace NetGen.Generators.Weights;

/// <summary>A tensor of a weights file.</summary>
/// <param name="Type">The type of its numbers, such as <c>F32</c>.</param>
/// <param name="Shape">Its shape, such as <c>[64, 32]</c>.</param>
/// <param name="Name">Its name.</param>
internal sealed record WeightsTensor(string Type, string Shape, string Name);
