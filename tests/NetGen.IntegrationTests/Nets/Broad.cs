namespace NetGen.IntegrationTests;

/// <summary>Large enough that a step is worth sharing.</summary>
[Network(MaxBatchSize = 128)]
[Input(256)]
[Dense(512, Activation.Relu)]
[Dense(10, Activation.Softmax)]
public sealed partial class Broad : IClassifierVerbs;
