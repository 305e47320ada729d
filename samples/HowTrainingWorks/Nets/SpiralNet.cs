using NetGen;

namespace HowTrainingWorks.Nets;

/// <summary>Tells which of two spirals a point in the plane belongs to.</summary>
[Network(MaxBatchSize = 256)]
[Input(2)]
[Dense(32, Activation.Tanh)]
[Dense(32, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
internal sealed partial class SpiralNet;
