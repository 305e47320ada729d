namespace NetGen.Generators.Planning;

/// <summary>How a step on a single row is computed in one method.</summary>
/// <param name="UsesWideRegisters">
/// Whether the widest registers are worth it. Where no row fills half of one, they only make divisions and moves between lanes slower
/// (a step of 2-8-1 on Zen 4: 50 ns with 512 bits, 46 with 256).
/// </param>
internal sealed record RowStepPlan(bool UsesWideRegisters);
