namespace NetGen.BitProof.Nets;

/// <summary>Widths and a batch that no vector and no tile divides, and activations that need every polynomial.</summary>
[Network(MaxBatchSize = 19)]
[Input(3)]
[Dense(17, Activation.Tanh)]
[Dense(33, Activation.Gelu)]
[Dense(129, Activation.Softplus)]
[Dense(5)]
public sealed partial class Awkward;
