namespace NetGen.IntegrationTests;

/// <summary>Every activation that may stand inside a network.</summary>
[Network(MaxBatchSize = 7)]
[Input(5)]
[Dense(6, Activation.Relu)]
[Dense(7, Activation.Gelu)]
[Dense(8, Activation.Silu)]
[Dense(9, Activation.Selu)]
[Dense(10, Activation.Softplus)]
[Dense(15, Activation.Softsign)]
[Dense(16, Activation.HardSigmoid)]
[Dense(17, Activation.Sigmoid)]
[Dense(18, Activation.Tanh)]
[Dense(9)]
[LeakyRelu(0.1f)]
[Dense(7)]
[Elu(0.5f)]
[Dense(4, Activation.Linear)]
[Output(Loss.Huber, Delta = 0.5f)]
public sealed partial class Motley : INetworkVerbs;
