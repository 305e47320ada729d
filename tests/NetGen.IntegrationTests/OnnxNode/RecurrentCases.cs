namespace NetGen.IntegrationTests.OnnxNode;

// In the cases of GRU and LSTM all weights are one number, and the sequences of one step: they hold the formulas, but not the order of the gates. That of a
// GRU's is held by GruGateOrderTests, for both places of the reset gate, and by the files of PyTorch, which has one, as that of an LSTM's.

[OnnxCase("test_gru_defaults")]
[Network]
[Input(1, 2)]
[Gru(5, ResetAfter = false)]
public sealed partial class GruDefaults : INetworkVerbs;

[OnnxCase("test_gru_with_initial_bias")]
[Network]
[Input(1, 3)]
[Gru(3, ResetAfter = false)]
public sealed partial class GruWithInitialBias : INetworkVerbs;

[OnnxCase("test_lstm_batchwise", BatchFirst = true)]
[Network]
[Input(1, 2)]
[Lstm(7, ReturnSequence = true)]
public sealed partial class LstmBatchwise : INetworkVerbs;

[OnnxCase("test_lstm_with_initial_bias")]
[Network]
[Input(1, 3)]
[Lstm(4)]
public sealed partial class LstmWithInitialBias : INetworkVerbs;

// The lengths are those of the whole sequences.
[OnnxCase("test_rnn_seq_length")]
[Network]
[Input(2, 3)]
[SimpleRnn(5)]
public sealed partial class RnnOf2Steps : INetworkVerbs;

[OnnxCase("test_simple_rnn_defaults")]
[Network]
[Input(1, 2)]
[SimpleRnn(4)]
public sealed partial class SimpleRnnDefaults : INetworkVerbs;
