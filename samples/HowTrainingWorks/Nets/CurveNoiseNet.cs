using NetGen;

namespace HowTrainingWorks.Nets;

/// <summary>The same with inputs that are never quite the same twice.</summary>
[Network(MaxBatchSize = 256)]
[Input(1)]
[GaussianNoise(0.1f)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Tanh)]
[Dense(1)]
internal sealed partial class CurveNoiseNet;
