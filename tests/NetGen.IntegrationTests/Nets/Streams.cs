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

// Taps near and far, rows of half a cache line, whole ones and single values, an activation of its own pass.
[Network]
[Input(150, 1)]
[Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal)]
[Conv1D(8, 3, Activation.Relu, Padding = Padding.Causal, Dilation = 32)]
[Conv1D(5, 2, Activation.Gelu, Padding = Padding.Causal, Dilation = 70)]
[Conv1D(20, 2, Padding = Padding.Causal, UseBias = false)]
[Conv1D(2, 1, Activation.Sigmoid)]
[Output(Loss.BinaryCrossEntropy)]
public sealed partial class CausalStream;

// Branches that meet at each step, normalizations by the data and of a step, groups of filters, and memory of both kinds.
[Network]
[Input(90, 3)]
[Normalization(Name = "Scaling")]
[Conv1D(8, 2, Padding = Padding.Causal, Name = "Entry")]
[Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 4, Name = "Value")]
[Conv1D(8, 3, Activation.Sigmoid, Padding = Padding.Causal, Dilation = 4, Name = "Gate", From = "Entry")]
[Multiply("Value", "Gate")]
[Conv1D(8, 1, Name = "Mix")]
[Add("Entry", "Mix", Name = "Sum")]
[PRelu(ForEachChannel = true)]
[BatchNorm]
[LayerNorm]
[Conv1D(8, 3, Padding = Padding.Causal, Groups = 8)]
[Conv1D(12, 3, Padding = Padding.Causal, Groups = 4)]
[Activation(Activation.Relu)]
[Dropout(0.2f, Name = "Dropped")]
[Concat("Sum", "Dropped")]
[Activation(Activation.Silu)]
[Gru(5, ReturnSequence = true)]
[Conv1D(20, 2, Padding = Padding.Causal)]
[RmsNorm]
[PRelu]
[Dense(1)]
public sealed partial class ResidualStream;

// Predictions normalize in the stores of convolutions; a step does it by itself.
[Network]
[Input(40, 2)]
[Conv1D(6, 3, Padding = Padding.Causal)]
[BatchNorm]
[Activation(Activation.Relu)]
[Conv1D(18, 2, Activation.Relu, Padding = Padding.Causal, Dilation = 4)]
[BatchNorm]
[Dense(1)]
public sealed partial class NormalizedStream;

[Network]
[IndexInput(70, 7)]
[Embedding(5)]
[Conv1D(34, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 3)]
[Conv1D(32, 3, Padding = Padding.Causal, Groups = 2)]
[Dense(4)]
public sealed partial class TokenStream;

// A step's values are a vector, as they are in the last of a sequence.
[Network]
[Input(12, 2)]
[Gru(7)]
[LayerNorm]
[BatchNorm]
[Dense(3)]
[PRelu]
[Activation(Activation.Softmax)]
public sealed partial class NormalizedClassStream;

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

// The square of each value fades away sooner than the value.
[Network]
[Input(12, 3)]
[Multiply("Input", "Input")]
[Dense(1)]
public sealed partial class SquareStream;

[Network]
[Input(12, 1)]
[Conv1D(4, 3, Padding = Padding.Same)]
[Dense(1)]
public sealed partial class LooksAhead;
