using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>Dropout keeps the shape, whatever it is.</summary>
internal sealed class DropoutRule : LayerRule<DropoutSpec>
{
    protected override string ExpectedInput(DropoutSpec layer) => "any shape";

    protected override IEnumerable<Problem> FindProblems(DropoutSpec layer, int index) => layer.Rate is >= 0 and < 1
        ? []
        : [new Problem(DiagnosticIds.ParameterOutOfRange, ProblemSite.Layer(index, "rate"), "rate", "at least 0 and below 1", Invariant.Print(layer.Rate))];

    protected override TensorShape? InferShape(DropoutSpec layer, TensorShape input) => input;

    protected override long MeasureParameters(DropoutSpec layer, TensorShape input) => 0;
}
