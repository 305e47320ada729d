namespace NetGen.BitProof.Nets;

/// <summary>Convolutions with everything that moves a kernel, over sizes that no tile divides.</summary>
[Network(MaxBatchSize = 19)]
[Input(11, 13, 2)]
[Conv2D(7, 3, Activation.Relu, Padding = Padding.Same)]
[MaxPool2D(2)]
[Conv2D(7, 2, 3, Activation.Tanh, Groups = 7, Dilation = 2, Padding = Padding.Same)]
[Conv2D(10, 3, Activation.Silu, Stride = 2)]
[Flatten]
[Dense(5, Activation.Softmax)]
public sealed partial class Convolved;
