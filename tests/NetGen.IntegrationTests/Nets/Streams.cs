namespace NetGen.IntegrationTests.Nets;

[Network]
[Input(40, 1)]
[Gru(8, ReturnSequence = true)]
[Dense(1)]
public sealed partial class GruStream;

[Network]
[Input(40, 2)]
[Lstm(16, ReturnSequence = true)]
[Dense(2, Activation.Tanh)]
public sealed partial class LstmStream;

// Vectors of units that are not whole, two passes over the units, activations that are passes of their own.
[Network]
[Input(40, 3)]
[Dense(5, Activation.Gelu)]
[Gru(19, ResetAfter = false, ReturnSequence = true)]
[Dropout(0.25f)]
[Activation(Activation.Silu)]
[SimpleRnn(5, Activation.Relu, ReturnSequence = true)]
[Lstm(35, ReturnSequence = true)]
[Dense(3, Activation.Sigmoid)]
[Output(Loss.BinaryCrossEntropy)]
public sealed partial class DeepStream;

// Every step is the last so far.
[Network]
[Input(12, 2)]
[Gru(7)]
[Dense(6, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
public sealed partial class ClassStream;

[Network]
[Input(12, 1)]
[SimpleRnn(9, ReturnSequence = true)]
[GlobalAveragePool]
[Dense(1)]
public sealed partial class Unstreamable;

// A pair of layers, and once more with the same weights.
[Network]
[Input(40, 4)]
[Dense(4, Activation.Tanh, Name = "Mix")]
[Gru(4, ReturnSequence = true, Name = "Memory")]
[Dense(4, Activation.Silu, SharedWith = "Mix")]
[Gru(4, ReturnSequence = true, SharedWith = "Memory")]
[Dense(1)]
public sealed partial class RepeatedStream;
