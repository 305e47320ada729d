using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>Flatten: any shape in, one dimension out.</summary>
internal sealed class FlattenRule : LayerRule<FlattenSpec>
{
    protected override string ExpectedInput(FlattenSpec layer) => "any shape";

    protected override IEnumerable<Problem> FindProblems(FlattenSpec layer, int index) => [];

    protected override TensorShape? InferShape(FlattenSpec layer, TensorShape input) => TensorShape.Vector((int)input.Size);

    protected override long MeasureParameters(FlattenSpec layer, TensorShape input) => 0;
}
