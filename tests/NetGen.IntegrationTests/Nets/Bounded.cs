namespace NetGen.IntegrationTests;

/// <summary>Clipping of each tensor, an interval for all weights but those of one layer, smoothed classes.</summary>
[Network(MaxBatchSize = 8)]
[Input(3)]
[ClipGradientNorm(0.1f)]
[ClipWeights(-0.5f, 0.25f)]
[Dense(16, Activation.Relu)]
[Dense(4, Activation.Softmax)]
[UnitNorm]
[Output(Loss.CrossEntropy, LabelSmoothing = 0.2f)]
public sealed partial class Bounded : IClassifierVerbs;
