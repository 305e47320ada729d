namespace NetGen.Generators.Planning;

/// <summary>The lengths of a network's arenas in floats.</summary>
/// <param name="Parameters">The parameters.</param>
/// <param name="WorkspaceRow">A prediction's activations, for each row of capacity.</param>
/// <param name="Step">A training step's values.</param>
internal sealed record ArenaLengths(int Parameters, int WorkspaceRow, int Step);
