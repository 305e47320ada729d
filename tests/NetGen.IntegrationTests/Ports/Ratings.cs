namespace NetGen.IntegrationTests.Ports;

/// <summary>What somebody thinks of something: two who are looked up in one embedding, and numbers, in; a number out.</summary>
[Network(MaxBatchSize = 16)]
[Input(2, Name = "numbers")]
[IndexInput(1, vocabulary: 5, Name = "who")]
[IndexInput(1, vocabulary: 5, Name = "whom")]
[Embedding(3, From = "who", Name = "Names")]
[Embedding(3, From = "whom", SharedWith = "Names", Name = "Others")]
[Multiply("Names", "Others")]
[Flatten(Name = "Both")]
[Concat("Both", "numbers")]
[Dense(1)]
internal sealed partial class Ratings;
