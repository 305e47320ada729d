using NetGen;

namespace Tabular.Nets;

/// <summary>Logistic regression: no hidden layer.</summary>
[Network]
[Input(4)]
[Normalization]
[Dense(3, Activation.Softmax)]
internal sealed partial class LinearIrisNet;
