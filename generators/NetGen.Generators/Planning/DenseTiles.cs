namespace NetGen.Generators.Planning;

/// <summary>How a fully connected layer's three products are cut.</summary>
/// <param name="Forward">The tiles of the outputs.</param>
/// <param name="InputDeltas">The tiles of the deltas of the layer below.</param>
/// <param name="Gradients">The tiles of the weights' gradients.</param>
/// <param name="Inputs">The columns of the inputs that the gradients go through at a time; null if all.</param>
internal sealed record DenseTiles(
    ForEachFile<TilePlan> Forward, ForEachFile<TilePlan> InputDeltas, ForEachFile<TilePlan> Gradients, InputBlock? Inputs);
