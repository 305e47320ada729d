using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>Dense: one dimension in, one out; a weight for each pair and a bias for each output.</summary>
internal sealed class DenseRule : LayerRule<DenseSpec>
{
    public override string ExpectedInput => "one dimension";

    protected override IEnumerable<Problem> FindProblems(DenseSpec layer, int index) =>
        SizeChecks.FindProblems("the number of units", layer.Units, ProblemSite.Layer(index, "units"));

    protected override TensorShape? InferShape(DenseSpec layer, TensorShape input) =>
        input.Rank == 1 ? TensorShape.Vector(layer.Units) : null;

    protected override long CountParameters(DenseSpec layer, TensorShape input) => (input.Size + 1) * layer.Units;
}
