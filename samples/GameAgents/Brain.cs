using NetGen;

namespace GameAgents;

/// <summary>What an agent decides by: from where its food lies and how it moves, where to push. A struct, so that a population is one array.</summary>
[Network(MaxBatchSize = 8)]
[Input(4)]
[Dense(8, Activation.Tanh, Name = "Hidden")]
[Dense(2, Activation.Tanh, Name = "Push")]
public partial struct Brain;
