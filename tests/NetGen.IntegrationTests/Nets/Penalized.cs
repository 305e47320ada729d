namespace NetGen.IntegrationTests;

/// <summary>As small as <see cref="Tiny"/>, which may step a row in one method; penalties keep it from that.</summary>
[Network]
[ClipGradient(0.2f)]
[Input(2)]
[Dense(8, Activation.Tanh, Name = "Hidden")]
[L2(0.01f)]
[Dense(1)]
[L1(0.01f)]
public sealed partial class Penalized : INetworkVerbs;
