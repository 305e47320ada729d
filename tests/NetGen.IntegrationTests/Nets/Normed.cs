namespace NetGen.IntegrationTests;

/// <summary>Normalizes by the statistics of batches of several blocks of samples, and by those of each sample.</summary>
[Network(MaxBatchSize = 40)]
[Input(6)]
[Dense(24, Activation.Tanh)]
[Reshape(8, 3)]
[BatchNorm(Momentum = 0.3f, Name = "First")]
[PRelu]
[MaxPool1D(2)]
[Dropout(0.2f)]
[LayerNorm]
[Flatten]
[Dense(9)]
[BatchNorm(Name = "Second")]
[Activation(Activation.Gelu)]
[Dense(2)]
public sealed partial class Normed : INetworkVerbs;

/// <summary>Normalizes its inputs by the statistics of the batch.</summary>
[Network]
[Input(2)]
[BatchNorm(Momentum = 0.25f, Name = "Norm", Key = "bn")]
[Dense(1, Key = "fc")]
public sealed partial class NormedInputs : INetworkVerbs;
