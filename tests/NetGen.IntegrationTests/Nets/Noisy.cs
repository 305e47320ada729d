namespace NetGen.IntegrationTests;

/// <summary>Noise on its inputs and dropout in the middle, in training alone.</summary>
[Network(MaxBatchSize = 32)]
[Input(5)]
[GaussianNoise(0.1f)]
[Dense(33, Activation.Tanh)]
[Dropout(0.5f)]
[Dense(18, Activation.Gelu)]
[Dropout(0.2f)]
[Dense(2)]
public sealed partial class Noisy : INetworkVerbs;

/// <summary>The same without what only training computes.</summary>
[Network(MaxBatchSize = 32)]
[Input(5)]
[Dense(33, Activation.Tanh)]
[Dense(18, Activation.Gelu)]
[Dense(2)]
public sealed partial class Silent : INetworkVerbs;

/// <summary>So small that a step on a single row is one method.</summary>
[Network]
[Input(3)]
[Dropout(0.3f)]
[Dense(8, Activation.Tanh)]
[GaussianNoise(0.1f)]
[Dense(1)]
public sealed partial class NoisyTiny : INetworkVerbs;
