namespace NetGen.IntegrationTests;

/// <summary>Thirty measurements, one yes or no.</summary>
[Network]
[Input(30)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
public sealed partial class Diagnosis : INetworkVerbs;
