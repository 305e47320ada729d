using NetGen;

namespace Xor;

/// <summary>One neuron: it cuts the plane along a straight line, so it can learn AND and OR, but not XOR (Minsky and Papert 1969).</summary>
[Network]
[Input(2)]
[Dense(1, Activation.Sigmoid)]
public sealed partial class Perceptron;
