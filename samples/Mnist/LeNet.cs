using NetGen;

namespace Mnist;

/// <summary>
/// Reads a handwritten digit of 28 x 28 pixels: two convolutions, each with a maximum over 2 x 2 places behind it, and three dense layers.
/// LeNet-5 (LeCun et al. 1998, "Gradient-based learning applied to document recognition") with Relu and maxima, as it is taught today.
/// </summary>
[Network(MaxBatchSize = 64)]
[Input(28, 28, 1)]
[Conv2D(6, 5, Activation.Relu, Padding = Padding.Same)]
[MaxPool2D(2)]
[Conv2D(16, 5, Activation.Relu)]
[MaxPool2D(2)]
[Flatten]
[Dense(120, Activation.Relu)]
[Dense(84, Activation.Relu)]
[Dense(10, Activation.Softmax)]
public sealed partial class LeNet;
