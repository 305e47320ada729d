namespace NetGen.Benchmarks.Regularizers.Networks;

/// <summary>W5 with gradients clipped to a norm for each tensor.</summary>
[Network(MaxBatchSize = 64)]
[ClipGradientNorm(1f)]
[Input(784)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
public sealed partial class ClipNormNet;
