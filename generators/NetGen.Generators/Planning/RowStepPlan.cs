namespace NetGen.Generators.Planning;

/// <summary>How a step on a single row is computed in one method.</summary>
/// <param name="IsInRegisters">
/// Whether a vector of 8 holds each row, and where the machine has such vectors stays in a register from where it is computed to where it is last
/// read. A step is one chain of operations that wait for each other, and each value that goes through memory adds some cycles to it (2-8-1 on
/// a Zen 3 that another machine shared: 77 ns through memory, 67 in registers). Otherwise loops read and write rows in memory.
/// </param>
/// <param name="UsesWideRegisters">
/// Whether the widest registers are worth it. Where no row fills half of one, they only make divisions and moves between lanes slower
/// (a step of 2-8-1 on Zen 4: 50 ns with 512 bits, 46 with 256).
/// </param>
internal sealed record RowStepPlan(bool IsInRegisters, bool UsesWideRegisters);
