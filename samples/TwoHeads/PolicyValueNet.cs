using NetGen;

namespace TwoHeads;

/// <summary>
/// Looks at a board of tic-tac-toe from the side of whoever moves next: 9 fields with its own stones, 9 with the other's. One trunk, two heads:
/// how good each move seems, and how the game will end, from -1 (lost) to 1 (won).
/// </summary>
[Network(MaxBatchSize = 64)]
[Input(18)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu, Name = "Trunk")]
[Dense(9, Activation.Softmax, Name = "Moves")]
[Dense(1, Activation.Tanh, Name = "Ending", From = "Trunk")]
[Output(Loss.CrossEntropy, From = "Moves", Name = "Policy")]
[Output(Loss.MeanSquaredError, From = "Ending", Name = "Value")]
public sealed partial class PolicyValueNet;
