namespace NetGen.Generators.Planning;

/// <summary>Tiles beside each other whose places are seen alike.</summary>
/// <param name="First">The first place of the first tile.</param>
/// <param name="Tiles">The number of tiles.</param>
/// <param name="Places">The places of each.</param>
/// <param name="Seen">Which of them outputs look at, by columns of the kernel.</param>
internal sealed record ConvolutionDeltaRun(int First, int Tiles, int Places, IReadOnlyList<SeenPlaces> Seen);
