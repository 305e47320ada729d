using NetGen.Generators.Model;

namespace NetGen.Generators.Weights;

/// <summary>What a weights file of the project says of itself, as the build has written it down.</summary>
/// <param name="Name">The file's name without folders.</param>
/// <param name="Architecture">The hash of the network whose parameters they are; null if the file does not say.</param>
/// <param name="Network">That network's name; null if the file does not say.</param>
/// <param name="Tensors">Its tensors.</param>
internal sealed record WeightsFile(string Name, string? Architecture, string? Network, EquatableArray<WeightsTensor> Tensors);
