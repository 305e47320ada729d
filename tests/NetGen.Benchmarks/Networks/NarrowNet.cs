namespace NetGen.Benchmarks.Networks;

/// <summary>Narrow.</summary>
[Network(MaxBatchSize = 32)]
[Input(4)]
[Dense(8, Activation.Tanh)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
public sealed partial class NarrowNet;
