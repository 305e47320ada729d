namespace NetGen.IntegrationTests;

/// <summary>The classifier of the README's first page.</summary>
[Network]
[Input(64)]
[Dense(64, Activation.Relu, Name = "Hidden")]
[Dense(10, Activation.Softmax)]
public sealed partial class Digits : IClassifierVerbs;
