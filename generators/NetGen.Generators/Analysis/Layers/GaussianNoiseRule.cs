using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>Noise keeps the shape, whatever it is.</summary>
internal sealed class GaussianNoiseRule : LayerRule<GaussianNoiseSpec>
{
    protected override string ExpectedInput(GaussianNoiseSpec layer) => "any shape";

    protected override IEnumerable<Problem> FindProblems(GaussianNoiseSpec layer, int index) => layer.StandardDeviation is >= 0 and <= float.MaxValue
        ? []
        : [new Problem(DiagnosticIds.ParameterOutOfRange, ProblemSite.Layer(index, "standardDeviation"), "standardDeviation", "finite and at least 0", Invariant.Print(layer.StandardDeviation))];

    protected override TensorShape? InferShape(GaussianNoiseSpec layer, TensorShape input) => input;

    protected override long MeasureParameters(GaussianNoiseSpec layer, TensorShape input) => 0;
}
