namespace NetGen.IntegrationTests;

/// <summary>Small enough for a step of its own on a single row, whose inputs are more than checks are written out for.</summary>
[Network]
[Input(12)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
public sealed partial class Dozen : INetworkVerbs;
