namespace NetGen.IntegrationTests;

/// <summary>A sequence that is filtered, pooled and gated, a simple recurrence over it, and the largest value of each of its units.</summary>
[Network(MaxBatchSize = 18)]
[Input(12, 2)]
[Conv1D(6, 3, Activation.Tanh, Padding = Padding.Same)]
[RmsNorm(Name = "Filtered")]
[Dense(6, Activation.Sigmoid, Name = "Gate")]
[Multiply("Filtered", "Gate")]
[AveragePool1D(2)]
[MaxPool1D(2)]
[SimpleRnn(5, ReturnSequence = true)]
[GlobalMaxPool]
[Dense(2)]
public sealed partial class Waves : INetworkVerbs;
