namespace NetGen.BitProof.Nets;

/// <summary>Online learning: one row a step.</summary>
[Network(MaxBatchSize = 1)]
[Input(2)]
[Dense(8, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Output(Loss.MeanSquaredError)]
public sealed partial class W1;
