using NetGen;

namespace Tabular.Nets;

/// <summary>One small hidden layer: 442 patients do not teach much more than a straight line.</summary>
[Network]
[Input(10)]
[Normalization]
[Dense(8, Activation.Tanh)]
[Dense(1)]
internal sealed partial class DiabetesNet;
