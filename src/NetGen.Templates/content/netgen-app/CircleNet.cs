using NetGen;

namespace AppNamespace;

/// <summary>Says how probable it is that a point lies inside a circle.</summary>
[Network]
[Input(2)]
[Dense(16, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
public sealed partial class CircleNet;
