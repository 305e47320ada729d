namespace NetGen.IntegrationTests;

/// <summary>Recurrent layers over a few steps, and a norm of what they remember.</summary>
[Network(MaxBatchSize = 37)]
[Input(5, 3)]
[Gru(6, ReturnSequence = true)]
[Lstm(5)]
[LayerNorm]
[Dense(2)]
public sealed partial class Sequences : INetworkVerbs;
