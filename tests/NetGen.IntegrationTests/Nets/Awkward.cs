namespace NetGen.IntegrationTests;

/// <summary>Widths and a capacity that nothing divides.</summary>
[Network(MaxBatchSize = 13)]
[Input(3)]
[Dense(17, Activation.Gelu)]
[Dense(33, Activation.Relu)]
[Dense(129, Activation.Silu)]
[Dense(3, Activation.Softmax)]
public sealed partial class Awkward : IClassifierVerbs;
