namespace NetGen.IntegrationTests;

/// <summary>Convolutions of images: padded, strided, grouped, with an activation in the store and one in a pass; a capacity that is no whole block.</summary>
[Network(MaxBatchSize = 19)]
[Input(7, 6, 3)]
[Conv2D(4, 3, 2, Activation.Gelu, Padding = Padding.Same, Name = "Edges", Key = "features.0")]
[Conv2D(6, 2, Activation.Relu, Stride = 2, Groups = 2, UseBias = false, Name = "Corners")]
[Flatten]
[Dense(3, Activation.Softmax)]
public sealed partial class Pictures : IClassifierVerbs;
