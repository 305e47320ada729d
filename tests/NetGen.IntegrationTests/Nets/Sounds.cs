namespace NetGen.IntegrationTests;

/// <summary>Causal convolutions of a series, with everything that shapes training.</summary>
[Network(MaxBatchSize = 5)]
[Input(11, 2)]
[WeightDecay(0.01f)]
[Conv1D(4, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 2, Name = "Past")]
[MaxNorm(0.5f)]
[Conv1D(3, 2, Activation.Sigmoid, Name = "Now")]
[UnitNorm]
[L2(0.1f)]
[GlobalAveragePool]
public sealed partial class Sounds : INetworkVerbs;
