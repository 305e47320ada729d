namespace NetGen.IntegrationTests;

/// <summary>One layer, trained on the absolute error.</summary>
[Network(MaxBatchSize = 4)]
[Input(3)]
[Dense(2)]
[Output(Loss.MeanAbsoluteError)]
public sealed partial class Absolute : INetworkVerbs;
