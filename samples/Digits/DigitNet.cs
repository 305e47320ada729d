using NetGen;

namespace Digits;

/// <summary>Reads a handwritten digit: 8 x 8 pixels in, a probability for each digit from 0 to 9 out.</summary>
[Network(MaxBatchSize = 128)]
[Input(64)]
[Dense(256, Activation.Relu, Name = "Hidden")]
[Dense(10, Activation.Softmax)]
public sealed partial class DigitNet;
