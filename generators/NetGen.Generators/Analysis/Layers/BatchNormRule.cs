using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>BatchNorm: a scale, an offset, a running mean and a running variance for each channel; keeps the shape, whatever it is.</summary>
internal sealed class BatchNormRule : LayerRule<BatchNormSpec>
{
    protected override string ExpectedInput(BatchNormSpec layer) => "any shape";

    protected override IEnumerable<Problem> FindProblems(BatchNormSpec layer, int index)
    {
        if (layer.Momentum is not (> 0 and <= 1))
        {
            yield return new Problem(DiagnosticIds.ParameterOutOfRange, ProblemSite.Layer(index, "Momentum"), "Momentum", "above 0 and at most 1", Invariant.Print(layer.Momentum));
        }

        foreach (var problem in NormChecks.FindProblems(layer.Epsilon, index))
        {
            yield return problem;
        }
    }

    protected override TensorShape? InferShape(BatchNormSpec layer, TensorShape input) => input;

    protected override long MeasureParameters(BatchNormSpec layer, TensorShape input) => 4 * Padding.Padded((long)input.Channels);
}
