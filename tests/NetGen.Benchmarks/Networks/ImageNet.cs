namespace NetGen.Benchmarks.Networks;

/// <summary>W5 and W8.</summary>
[Network(MaxBatchSize = 64)]
[Input(784)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
public sealed partial class ImageNet;
