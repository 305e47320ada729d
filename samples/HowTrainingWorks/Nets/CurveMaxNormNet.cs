using NetGen;

namespace HowTrainingWorks.Nets;

/// <summary>The same with a bound on the norm of each unit's weights.</summary>
[Network(MaxBatchSize = 256)]
[Input(1)]
[MaxNorm(0.7f)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Tanh)]
[Dense(1)]
internal sealed partial class CurveMaxNormNet;
