namespace NetGen.IntegrationTests;

/// <summary>Two sides, told apart with a margin.</summary>
[Network(MaxBatchSize = 8)]
[Input(4)]
[Dense(6, Activation.Tanh)]
[Dense(3, Name = "Sides")]
[Output(Loss.Hinge)]
public sealed partial class Margins : INetworkVerbs;

/// <summary>The same with the squared loss and one output, whose step on a single row is a method of its own.</summary>
[Network(MaxBatchSize = 8)]
[Input(4)]
[Dense(6, Activation.Tanh)]
[Dense(1, Activation.Tanh)]
[Output(Loss.SquaredHinge)]
public sealed partial class SquaredMargin : INetworkVerbs;

/// <summary>Rates of counts.</summary>
[Network(MaxBatchSize = 8)]
[Input(4)]
[Dense(6, Activation.Tanh)]
[Dense(2, Activation.Softplus)]
[Output(Loss.Poisson)]
public sealed partial class Counts : INetworkVerbs;

/// <summary>Distributions that are to be matched, such as those of a larger network.</summary>
[Network(MaxBatchSize = 8)]
[Input(4)]
[Dense(6, Activation.Tanh)]
[Dense(5, Activation.Softmax)]
[Output(Loss.KullbackLeibler)]
public sealed partial class Distilled : INetworkVerbs;
