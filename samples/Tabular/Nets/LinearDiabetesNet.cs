using NetGen;

namespace Tabular.Nets;

/// <summary>Linear regression: no hidden layer.</summary>
[Network]
[Input(10)]
[Normalization]
[Dense(1)]
internal sealed partial class LinearDiabetesNet;
