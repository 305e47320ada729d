namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>A pass over the units of a step: sums, and what becomes of them.</summary>
/// <param name="Sums">The sums.</param>
/// <param name="Formulas">The lines that make values of them.</param>
internal sealed record RecurrentPass(IReadOnlyList<GateSum> Sums, Func<CellScope, IEnumerable<string>> Formulas);
