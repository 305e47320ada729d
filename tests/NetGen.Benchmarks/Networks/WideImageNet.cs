namespace NetGen.Benchmarks.Networks;

/// <summary>W6.</summary>
[Network(MaxBatchSize = 128)]
[Input(784)]
[Dense(512, Activation.Relu)]
[Dense(512, Activation.Relu)]
[Dense(10, Activation.Softmax)]
public sealed partial class WideImageNet;
