namespace NetGen.Benchmarks.Regularizers.Networks;

/// <summary>W5 with weights that decay.</summary>
[Network(MaxBatchSize = 64)]
[WeightDecay(1e-5f)]
[Input(784)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
public sealed partial class WeightDecayNet;
