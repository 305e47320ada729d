using NetGen;

namespace Tabular.Nets;

/// <summary>One hidden layer.</summary>
[Network]
[Input(13)]
[Normalization]
[Dense(16, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
internal sealed partial class WineNet;
