namespace NetGen.Benchmarks.Networks;

/// <summary>W3b.</summary>
[Network]
[Input(64, 1)]
[Lstm(16, ReturnSequence = true)]
[Dense(1)]
public sealed partial class LstmNet;
