namespace NetGen.Benchmarks.Regularizers.Networks;

/// <summary>W5 with a largest norm for the weights of each unit.</summary>
[Network(MaxBatchSize = 64)]
[MaxNorm(3f)]
[Input(784)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
public sealed partial class MaxNormNet;
