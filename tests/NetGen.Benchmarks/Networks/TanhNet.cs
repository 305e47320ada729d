namespace NetGen.Benchmarks.Networks;

/// <summary>W2a.</summary>
[Network]
[Input(4)]
[Dense(16, Activation.Tanh)]
[Dense(16, Activation.Tanh)]
[Dense(1)]
public sealed partial class TanhNet;
