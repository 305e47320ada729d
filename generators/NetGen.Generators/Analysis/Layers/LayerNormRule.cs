using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>LayerNorm: a scale and an offset for each value of the normalized axes; keeps the shape.</summary>
internal sealed class LayerNormRule : LayerRule<LayerNormSpec>
{
    protected override string ExpectedInput(LayerNormSpec layer) => $"at least {Invariant.Print(layer.Axes)} dimensions";

    protected override IEnumerable<Problem> FindProblems(LayerNormSpec layer, int index)
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

    protected override TensorShape? InferShape(LayerNormSpec layer, TensorShape input) => layer.Axes <= input.Rank ? input : null;

    protected override IReadOnlyList<TensorShape> TensorShapes(LayerNormSpec layer, TensorShape input) => [input.Trailing(layer.Axes), input.Trailing(layer.Axes)];

    protected override long MeasureParameters(LayerNormSpec layer, TensorShape input) => 2 * Padding.Padded(input.Trailing(layer.Axes).Size);

    protected override long MeasureIntermediates(LayerNormSpec layer, TensorShape input) => 2 * input.Size / input.Trailing(layer.Axes).Size;
}
