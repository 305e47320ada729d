namespace NetGen.IntegrationTests;

/// <summary>More than 512 bytes of activations for a row, so that they lie in the thread's buffer; odd widths and an odd capacity.</summary>
[Network(MaxBatchSize = 19)]
[Input(33)]
[Dense(150, Activation.Gelu)]
[Dense(31, Activation.Silu)]
[Dense(3, Activation.Sigmoid)]
public sealed partial class Wide : INetworkVerbs;
