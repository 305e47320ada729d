namespace NetGen.IntegrationTests;

/// <summary>Layers that checkpoints name as PyTorch's <c>Sequential</c> does: by their place, the activation counted.</summary>
[Network]
[Input(3)]
[Dense(4, Activation.Relu, Name = "Hidden", Key = "0")]
[Dense(2, Activation.Softmax, Name = "Scores", Key = "head.2")]
public sealed partial class Foreign : IClassifierVerbs;

/// <summary>The same shapes and keys with another activation.</summary>
[Network]
[Input(3)]
[Dense(4, Activation.Tanh, Name = "Hidden", Key = "0")]
[Dense(2, Activation.Softmax, Name = "Scores", Key = "head.2")]
public sealed partial class ForeignTanh : IClassifierVerbs;
