namespace NetGen.IntegrationTests.EmbeddedWeights;

/// <inheritdoc cref="Ready"/>
[Network(MaxBatchSize = 8)]
[Weights("ready.safetensors")]
[Input(4, 4, 2)]
[Normalization]
[Conv2D(3, 2, Activation.Relu, Key = "features.0")]
[BatchNorm]
[PRelu]
[Reshape(9, 3)]
[Gru(5)]
[Dense(5, Activation.Tanh, Name = "Owner")]
[Dense(5, SharedWith = "Owner")]
[Dense(2)]
internal partial struct ReadyValue;
