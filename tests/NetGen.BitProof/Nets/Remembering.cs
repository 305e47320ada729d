namespace NetGen.BitProof.Nets;

/// <summary>Everything whose sums run over batches, places or time: statistics, norms, recurrent cells.</summary>
[Network(MaxBatchSize = 19)]
[Input(9, 3)]
[Conv1D(5, 3, Padding = Padding.Same)]
[BatchNorm]
[Activation(Activation.Tanh)]
[Gru(6, ReturnSequence = true)]
[Lstm(5)]
[LayerNorm]
[Dense(4, Activation.Softmax)]
public sealed partial class Remembering;
