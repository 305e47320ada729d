namespace NetGen.BitProof.Nets;

/// <summary>A reader of digits with one hidden layer.</summary>
[Network(MaxBatchSize = 64)]
[Input(784)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
public sealed partial class W5;
