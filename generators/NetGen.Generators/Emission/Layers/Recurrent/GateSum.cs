namespace NetGen.Generators.Emission.Layers.Recurrent;

/// <summary>One of the sums that a cell takes of its inputs and its state.</summary>
/// <param name="Name">What the formulas call it.</param>
/// <param name="Gate">Which of the gates' columns its weights are.</param>
/// <param name="ReadsInputs">Whether the inputs and their biases are part of it.</param>
/// <param name="State">The value of all units whose products are part of it, with their biases; null if none is.</param>
internal sealed record GateSum(string Name, int Gate, bool ReadsInputs = true, string? State = RecurrentCell.Output);
