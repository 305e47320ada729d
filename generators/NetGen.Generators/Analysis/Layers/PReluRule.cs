using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>PRelu: one slope or one for each channel; keeps the shape, whatever it is.</summary>
internal sealed class PReluRule : LayerRule<PReluSpec>
{
    protected override string ExpectedInput(PReluSpec layer) => "any shape";

    protected override IEnumerable<Problem> FindProblems(PReluSpec layer, int index) => float.IsNaN(layer.Slope) || float.IsInfinity(layer.Slope)
        ? [new Problem(DiagnosticIds.ParameterOutOfRange, ProblemSite.Layer(index, "slope"), "slope", "finite", Invariant.Print(layer.Slope))]
        : [];

    protected override TensorShape? InferShape(PReluSpec layer, TensorShape input) => input;

    protected override IReadOnlyList<TensorShape> TensorShapes(PReluSpec layer, TensorShape input) => [TensorShape.Vector(layer.Slopes(input))];

    protected override long MeasureParameters(PReluSpec layer, TensorShape input) => Padding.Padded((long)layer.Slopes(input));
}
