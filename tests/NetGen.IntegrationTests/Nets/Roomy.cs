namespace NetGen.IntegrationTests;

/// <summary><see cref="Tiny"/> with room for more rows.</summary>
[Network(MaxBatchSize = 128)]
[Input(2)]
[Dense(8, Activation.Tanh, Name = "Hidden")]
[Dense(1)]
public sealed partial class Roomy : INetworkVerbs;
