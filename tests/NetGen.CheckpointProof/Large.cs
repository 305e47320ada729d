namespace NetGen.CheckpointProof;

/// <summary>A megabyte of parameters, so that saving takes a while.</summary>
[Network]
[Input(512)]
[Dense(512, Activation.Relu)]
[Dense(10, Activation.Softmax)]
public sealed partial class Large;
