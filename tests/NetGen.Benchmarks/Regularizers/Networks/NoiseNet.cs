namespace NetGen.Benchmarks.Regularizers.Networks;

/// <summary>W5 with noise behind the hidden layer.</summary>
[Network(MaxBatchSize = 64)]
[Input(784)]
[Dense(128, Activation.Relu)]
[GaussianNoise(0.1f)]
[Dense(10, Activation.Softmax)]
public sealed partial class NoiseNet;
