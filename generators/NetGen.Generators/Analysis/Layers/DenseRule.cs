using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>Dense: one dimension in, one out; a weight for each pair and a bias for each output.</summary>
internal sealed class DenseRule : LayerRule<DenseSpec>
{
    protected override string ExpectedInput(DenseSpec layer) => "one dimension";

    protected override IEnumerable<Problem> FindProblems(DenseSpec layer, int index) =>
        SizeChecks.FindProblems("the number of units", layer.Units, ProblemSite.Layer(index, "units"))
            .Concat(InitializerChecks.FindProblems(layer.Initializer, layer.InitializerValue, layer.BiasValue, index));

    protected override TensorShape? InferShape(DenseSpec layer, TensorShape input) =>
        input.Rank == 1 ? TensorShape.Vector(layer.Units) : null;

    // Training also holds the weights transposed, with the other dimension padded: the larger of both counts.
    protected override long MeasureParameters(DenseSpec layer, TensorShape input) =>
        Math.Max(input.Size * Padding.Stride(layer.Units), layer.Units * Padding.Stride(input.Size)) + Padding.Stride(layer.Units);
}
