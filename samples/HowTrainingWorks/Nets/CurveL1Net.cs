using NetGen;

namespace HowTrainingWorks.Nets;

/// <summary>The same with the sum of the weights' sizes in its loss.</summary>
[Network(MaxBatchSize = 256)]
[Input(1)]
[L1(1e-3f)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Tanh)]
[Dense(1)]
internal sealed partial class CurveL1Net;
