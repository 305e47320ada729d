namespace NetGen.IntegrationTests.Ports;

/// <summary>Words in, a class out.</summary>
[Network(MaxBatchSize = 16)]
[IndexInput(4, vocabulary: 11, Name = "words")]
[Embedding(6, Name = "Words")]
[Flatten]
[Dense(3, Activation.Softmax)]
internal sealed partial class Sentences;
