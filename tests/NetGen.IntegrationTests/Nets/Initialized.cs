namespace NetGen.IntegrationTests;

/// <summary>Every initializer that takes a number, and biases that start elsewhere than at zero.</summary>
[Network(MaxBatchSize = 4)]
[Input(6)]
[Dense(20, Name = "Turned", Initializer = Initializer.Orthogonal, InitializerValue = 1.5f, BiasValue = -0.5f)]
[Dense(7, Name = "Uniform", Initializer = Initializer.RandomUniform, InitializerValue = 0.25f)]
[Dense(5, Name = "Normal", Initializer = Initializer.RandomNormal)]
[Dense(9, Name = "Cut", Initializer = Initializer.TruncatedNormal, InitializerValue = 0.1f)]
[Dense(4, Name = "Passed", Initializer = Initializer.Identity, InitializerValue = 2f)]
[Dense(3, Name = "Ones", Initializer = Initializer.Ones)]
[Dense(1, Name = "Flat", Initializer = Initializer.Constant, InitializerValue = 0.1f, BiasValue = 3f)]
public sealed partial class Initialized : INetworkVerbs;
