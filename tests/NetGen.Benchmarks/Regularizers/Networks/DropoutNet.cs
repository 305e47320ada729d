namespace NetGen.Benchmarks.Regularizers.Networks;

/// <summary>W5 with dropout behind the hidden layer.</summary>
[Network(MaxBatchSize = 64)]
[Input(784)]
[Dense(128, Activation.Relu)]
[Dropout(0.5f)]
[Dense(10, Activation.Softmax)]
public sealed partial class DropoutNet;
