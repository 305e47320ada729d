namespace NetGen.IntegrationTests;

/// <summary>As small as networks get: its activations lie on the stack.</summary>
[Network]
[Input(2)]
[Dense(8, Activation.Tanh, Name = "Hidden")]
[Dense(1)]
public sealed partial class Tiny : INetworkVerbs;
