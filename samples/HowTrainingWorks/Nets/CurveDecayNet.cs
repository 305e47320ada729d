using NetGen;

namespace HowTrainingWorks.Nets;

/// <summary>The same with weights that every step shrinks a little.</summary>
[Network(MaxBatchSize = 256)]
[Input(1)]
[WeightDecay(0.3f)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Tanh)]
[Dense(1)]
internal sealed partial class CurveDecayNet;
