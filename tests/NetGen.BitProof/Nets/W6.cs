namespace NetGen.BitProof.Nets;

/// <summary>A reader of digits whose parameters outgrow the second-level cache.</summary>
[Network(MaxBatchSize = 128)]
[Input(784)]
[Dense(512, Activation.Relu)]
[Dense(512, Activation.Relu)]
[Dense(10, Activation.Softmax)]
public sealed partial class W6;
