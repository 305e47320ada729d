namespace NetGen.Benchmarks.Values;

/// <summary>W2b as a struct.</summary>
[Network]
[Input(16)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(1)]
public partial struct ReluValue;
