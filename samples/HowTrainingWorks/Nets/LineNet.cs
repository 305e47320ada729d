using NetGen;

namespace HowTrainingWorks.Nets;

/// <summary>A straight line, <c>y = w * x + b</c>: two parameters, so that its loss is a landscape one can draw.</summary>
[Network(MaxBatchSize = 64)]
[Input(1)]
[Dense(1, Name = "Line")]
internal sealed partial class LineNet;
