namespace NetGen.IntegrationTests.Ports;

/// <summary>A board and a clock in, a policy and a value out of one trunk.</summary>
[Network(MaxBatchSize = 16)]
[Input(6, Name = "board")]
[Input(2, Name = "clock")]
[Dense(7, Activation.Tanh, From = "board", Name = "Seen")]
[Concat("Seen", "clock")]
[Dense(9, Activation.Tanh, Name = "Trunk")]
[Dense(3, Activation.Softmax, Name = "Policy")]
[Dense(1, Activation.Tanh, From = "Trunk", Name = "Value")]
[Output(Loss.CrossEntropy, From = "Policy")]
[Output(Loss.MeanSquaredError, From = "Value", Weight = 0.5f)]
internal sealed partial class Agent;
