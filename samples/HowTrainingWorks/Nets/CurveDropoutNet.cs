using NetGen;

namespace HowTrainingWorks.Nets;

/// <summary>The same, in training without a fifth of its units, others in each step.</summary>
[Network(MaxBatchSize = 256)]
[Input(1)]
[Dense(64, Activation.Tanh)]
[Dropout(0.2f)]
[Dense(64, Activation.Tanh)]
[Dropout(0.2f)]
[Dense(1)]
internal sealed partial class CurveDropoutNet;
