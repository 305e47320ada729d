namespace NetGen.Generators.Planning;

/// <summary>How a step on a single row is computed in one method.</summary>
/// <param name="IsInRegisters">
/// Whether a vector of 8 holds each row, and stays in a register from where it is computed to where it is last read. A step is one chain of
/// operations that wait for each other, and each value that goes through memory adds some cycles to it (2-8-1 on Zen 3: 77 ns through memory,
/// 67 in registers). Else the rows are read and written in loops, in vectors as wide as the machine has.
/// </param>
internal sealed record RowStepPlan(bool IsInRegisters);
