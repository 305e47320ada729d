namespace NetGen.Benchmarks.Networks;

/// <summary>W4.</summary>
[Network(MaxBatchSize = 32)]
[Input(30)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
public sealed partial class TableNet;
