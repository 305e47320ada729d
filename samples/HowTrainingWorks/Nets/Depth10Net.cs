using NetGen;

namespace HowTrainingWorks.Nets;

/// <summary>10 hidden layers of four units.</summary>
[Network]
[Input(2)]
[Dense(4, Activation.Tanh)]
[Dense(4, Activation.Tanh)]
[Dense(4, Activation.Tanh)]
[Dense(4, Activation.Tanh)]
[Dense(4, Activation.Tanh)]
[Dense(4, Activation.Tanh)]
[Dense(4, Activation.Tanh)]
[Dense(4, Activation.Tanh)]
[Dense(4, Activation.Tanh)]
[Dense(4, Activation.Tanh)]
[Dense(1)]
internal sealed partial class Depth10Net;
