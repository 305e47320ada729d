namespace NetGen.Benchmarks.Networks;

/// <summary>W1.</summary>
[Network(MaxBatchSize = 1)]
[Input(2)]
[Dense(8, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Output(Loss.MeanSquaredError)]
public sealed partial class XorNet;
