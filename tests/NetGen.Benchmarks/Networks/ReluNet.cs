namespace NetGen.Benchmarks.Networks;

/// <summary>W2b.</summary>
[Network]
[Input(16)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(1)]
public sealed partial class ReluNet;
