namespace NetGen.IntegrationTests;

/// <summary>A layer that is read twice: below, and around the layer below.</summary>
[Network(MaxBatchSize = 13)]
[Input(5)]
[Dense(18, Activation.Tanh, Name = "Trunk")]
[Dense(18, Activation.Relu, Name = "Branch")]
[Add("Trunk", "Branch")]
[Dense(2)]
public sealed partial class Residual : INetworkVerbs;
