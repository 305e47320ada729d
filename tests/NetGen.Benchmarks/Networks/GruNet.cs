namespace NetGen.Benchmarks.Networks;

/// <summary>W3a.</summary>
[Network]
[Input(64, 1)]
[Gru(8, ReturnSequence = true)]
[Dense(1)]
public sealed partial class GruNet;
