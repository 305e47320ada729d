namespace NetGen.IntegrationTests;

/// <summary>Inputs that are scaled, and bent, before the first layer that trains.</summary>
[Network(MaxBatchSize = 13)]
[Input(5)]
[Normalization(Name = "Scaling")]
[Activation(Activation.Softplus)]
[Dense(18, Activation.Relu)]
[Dense(2)]
public sealed partial class Scaled : INetworkVerbs;
