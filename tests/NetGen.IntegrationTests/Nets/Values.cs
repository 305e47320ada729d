namespace NetGen.IntegrationTests;

/// <summary>A network that is a struct, and the class of the same declaration.</summary>
[Network(MaxBatchSize = 8)]
[Input(5)]
[Dense(17, Activation.Tanh, Name = "Hidden")]
[Dense(3, Activation.Softmax, Name = "Scores")]
public partial struct TinyBrain;

/// <inheritdoc cref="TinyBrain"/>
[Network(MaxBatchSize = 8)]
[Input(5)]
[Dense(17, Activation.Tanh, Name = "Hidden")]
[Dense(3, Activation.Softmax, Name = "Scores")]
public sealed partial class TinyBrainClass : INetworkVerbs, IClassifierVerbs;

/// <summary>So small that a step on a single row is one method.</summary>
[Network(MaxBatchSize = 1)]
[Input(2)]
[Dense(8, Activation.Tanh)]
[Dense(1)]
public partial struct RowBrain;

/// <inheritdoc cref="RowBrain"/>
[Network(MaxBatchSize = 1)]
[Input(2)]
[Dense(8, Activation.Tanh)]
[Dense(1)]
public sealed partial class RowBrainClass;

/// <summary>Layers of most kinds, fixed parameters, penalties.</summary>
[Network(MaxBatchSize = 8)]
[L2(1e-3f)]
[Input(6, 3)]
[Normalization]
[Conv1D(4, kernelSize: 3, Padding = Padding.Causal, Name = "Filter")]
[BatchNorm(Name = "Norm")]
[PRelu]
[Gru(5)]
[LayerNorm]
[Dense(2)]
public partial struct LayeredBrain;

/// <inheritdoc cref="LayeredBrain"/>
[Network(MaxBatchSize = 8)]
[L2(1e-3f)]
[Input(6, 3)]
[Normalization]
[Conv1D(4, kernelSize: 3, Padding = Padding.Causal, Name = "Filter")]
[BatchNorm(Name = "Norm")]
[PRelu]
[Gru(5)]
[LayerNorm]
[Dense(2)]
public sealed partial class LayeredBrainClass;

/// <summary>Numbers and words in, a choice and a value out.</summary>
[Network(MaxBatchSize = 4)]
[Input(4, Name = "numbers")]
[IndexInput(3, 7, Name = "words")]
[Embedding(5, From = "words")]
[Flatten(Name = "Flat")]
[Concat("numbers", "Flat")]
[Dense(6, Activation.Relu, Name = "Body")]
[Dense(2, Activation.Softmax, Name = "Choice")]
[Dense(1, From = "Body", Name = "Value")]
[Output(Loss.CrossEntropy, From = "Choice")]
[Output(Loss.MeanSquaredError, From = "Value", Weight = 0.5f)]
public partial struct TwoHeadedBrain;

/// <inheritdoc cref="TwoHeadedBrain"/>
[Network(MaxBatchSize = 4)]
[Input(4, Name = "numbers")]
[IndexInput(3, 7, Name = "words")]
[Embedding(5, From = "words")]
[Flatten(Name = "Flat")]
[Concat("numbers", "Flat")]
[Dense(6, Activation.Relu, Name = "Body")]
[Dense(2, Activation.Softmax, Name = "Choice")]
[Dense(1, From = "Body", Name = "Value")]
[Output(Loss.CrossEntropy, From = "Choice")]
[Output(Loss.MeanSquaredError, From = "Value", Weight = 0.5f)]
public sealed partial class TwoHeadedBrainClass;
