namespace NetGen.BitProof.Nets;

/// <summary>Recurrent cells and a dense layer on steps whose units fill no tile: whole tiles, smaller ones and single units stand side by side.</summary>
[Network(MaxBatchSize = 19)]
[Input(9, 3)]
[SimpleRnn(11, ReturnSequence = true)]
[Gru(7, ResetAfter = false, ReturnSequence = true)]
[Dense(11, Activation.Relu)]
[Gru(7)]
[Dense(4, Activation.Softmax)]
public sealed partial class Sequences;
