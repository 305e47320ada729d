using NetGen;

namespace Xor;

/// <summary>The hidden layer bends the plane until a straight line is enough.</summary>
[Network]
[Input(2)]
[Dense(8, Activation.Tanh, Name = "Hidden")]
[Dense(1, Activation.Sigmoid)]
public sealed partial class TwoLayerNet;
