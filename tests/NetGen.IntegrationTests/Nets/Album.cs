namespace NetGen.IntegrationTests;

/// <summary>An image that is pooled in both ways and normalized in groups of channels; a capacity that is no whole block.</summary>
[Network(MaxBatchSize = 21)]
[Input(9, 8, 2)]
[Conv2D(4, 3, Activation.Relu, Padding = Padding.Same)]
[MaxPool2D(2)]
[GroupNorm(2)]
[AveragePool2D(2)]
[Flatten]
[Dense(3)]
public sealed partial class Album : INetworkVerbs;
