using NetGen;

namespace HowTrainingWorks.Nets;

/// <summary>Thousands of parameters for a curve through two dozen points.</summary>
[Network(MaxBatchSize = 256)]
[Input(1)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Tanh)]
[Dense(1)]
internal sealed partial class CurveNet;
