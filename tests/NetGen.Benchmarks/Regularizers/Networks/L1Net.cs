namespace NetGen.Benchmarks.Regularizers.Networks;

/// <summary>W5 with a penalty on the size of weights.</summary>
[Network(MaxBatchSize = 64)]
[L1(1e-5f)]
[Input(784)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
public sealed partial class L1Net;
