namespace NetGen.IntegrationTests;

/// <summary>The weights of one layer at every step of a sequence, once more there, and once more on what is left of it.</summary>
[Network(MaxBatchSize = 19)]
[Input(6, 3)]
[Dense(3, Activation.Tanh, Name = "Shared")]
[Dense(3, Activation.Sigmoid, SharedWith = "Shared")]
[GlobalAveragePool]
[Dense(3, Activation.Gelu, SharedWith = "Shared")]
[Dense(2)]
public sealed partial class Repeated : INetworkVerbs;
