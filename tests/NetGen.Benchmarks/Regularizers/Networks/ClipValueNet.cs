namespace NetGen.Benchmarks.Regularizers.Networks;

/// <summary>W5 with gradients clipped one by one.</summary>
[Network(MaxBatchSize = 64)]
[ClipGradient(1f)]
[Input(784)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
public sealed partial class ClipValueNet;
