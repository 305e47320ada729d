namespace NetGen.IntegrationTests;

/// <summary>Penalties, decay, clipping over the whole network, constraints on rows and columns, a head whose weights are a packed vector.</summary>
[Network(MaxBatchSize = 13)]
[L2(1e-3f)]
[WeightDecay(0.01f)]
[ClipGradientGlobalNorm(0.5f)]
[Input(5)]
[Dense(33, Name = "Hidden")]
[L1(1e-3f, IncludeBiases = true)]
[MaxNorm(0.75f)]
[LeakyRelu(0.1f)]
[Dense(17, Activation.Tanh)]
[NonNegative(IncludeBiases = true)]
[UnitNorm]
[Dense(1, Activation.Sigmoid, Name = "Head")]
[MaxNorm(0.9f)]
[L2(0f)]
[Output(Loss.BinaryCrossEntropy, LabelSmoothing = 0.1f)]
public sealed partial class Restrained : INetworkVerbs;
