using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>RmsNorm: a scale for each value of the normalized axes; keeps the shape.</summary>
internal sealed class RmsNormRule : LayerRule<RmsNormSpec>
{
    protected override string ExpectedInput(RmsNormSpec layer) => $"at least {Invariant.Print(layer.Axes)} dimensions";

    protected override IEnumerable<Problem> FindProblems(RmsNormSpec layer, int index)
    {
        if (layer.Axes < 1)
        {
            yield return new Problem(DiagnosticIds.ParameterOutOfRange, ProblemSite.Layer(index, "axes"), "axes", "at least 1", Invariant.Print(layer.Axes));
        }

        foreach (var problem in NormChecks.FindProblems(layer.Epsilon, index))
        {
            yield return problem;
        }
    }

    protected override TensorShape? InferShape(RmsNormSpec layer, TensorShape input) => layer.Axes <= input.Rank ? input : null;

    protected override IReadOnlyList<TensorShape> TensorShapes(RmsNormSpec layer, TensorShape input) => [input.Trailing(layer.Axes)];

    protected override long MeasureParameters(RmsNormSpec layer, TensorShape input) => 1 * Padding.Padded(input.Trailing(layer.Axes).Size);

    protected override long MeasureIntermediates(RmsNormSpec layer, TensorShape input) => input.Size / input.Trailing(layer.Axes).Size;
}
