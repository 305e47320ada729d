using NetGen;

namespace Tabular.Nets;

/// <summary>One hidden layer.</summary>
[Network]
[Input(30)]
[Normalization]
[Dense(16, Activation.Tanh)]
[Dense(2, Activation.Softmax)]
internal sealed partial class CancerNet;
