using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>Normalization: a mean and a scale for each channel, the last dimension; keeps the shape.</summary>
internal sealed class NormalizationRule : LayerRule<NormalizationSpec>
{
    protected override string ExpectedInput(NormalizationSpec layer) => "any shape";

    protected override IEnumerable<Problem> FindProblems(NormalizationSpec layer, int index) => [];

    protected override TensorShape? InferShape(NormalizationSpec layer, TensorShape input) => input;

    protected override long MeasureParameters(NormalizationSpec layer, TensorShape input) => 2 * Padding.Padded((long)input.Channels);
}
