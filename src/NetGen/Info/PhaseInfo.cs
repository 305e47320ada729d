namespace NetGen;

/// <summary>One phase of a training step. Between two phases lies a barrier; the parts of one do not touch each other's memory.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Axis">What it is split by.</param>
public sealed record PhaseInfo(string Name, PhaseAxis Axis);
