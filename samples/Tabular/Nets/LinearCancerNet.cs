using NetGen;

namespace Tabular.Nets;

/// <summary>Logistic regression: no hidden layer.</summary>
[Network]
[Input(30)]
[Normalization]
[Dense(2, Activation.Softmax)]
internal sealed partial class LinearCancerNet;
