namespace NetGen.IntegrationTests;

/// <summary>A linear function, trained on the squared error.</summary>
[Network]
[Input(3)]
[Dense(2, Name = "Function")]
public sealed partial class SquaredRegression : INetworkVerbs;

/// <summary>The same, trained on the absolute error.</summary>
[Network]
[Input(3)]
[Dense(2, Name = "Function")]
[Output(Loss.MeanAbsoluteError)]
public sealed partial class AbsoluteRegression : INetworkVerbs;

/// <summary>The same, trained on Huber's loss.</summary>
[Network]
[Input(3)]
[Dense(2, Name = "Function")]
[Output(Loss.Huber, Delta = 0.3f)]
public sealed partial class HuberRegression : INetworkVerbs;

/// <summary>The same, trained on the logarithm of the error's hyperbolic cosine.</summary>
[Network]
[Input(3)]
[Dense(2, Name = "Function")]
[Output(Loss.LogCosh)]
public sealed partial class LogCoshRegression : INetworkVerbs;
