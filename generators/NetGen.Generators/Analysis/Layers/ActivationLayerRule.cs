using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Analysis.Layers;

/// <summary>An activation keeps the shape, whatever it is.</summary>
internal sealed class ActivationLayerRule : LayerRule<ActivationLayerSpec>
{
    protected override string ExpectedInput(ActivationLayerSpec layer) => "any shape";

    protected override IEnumerable<Problem> FindProblems(ActivationLayerSpec layer, int index)
    {
        var (argument, expected, isValid) = layer.Activation switch
        {
            { Name: "LeakyRelu", Parameter: { } slope } => ("slope", "finite and at least 0", slope is >= 0 and <= float.MaxValue),
            { Name: "Elu", Parameter: { } alpha } => ("alpha", "finite and above 0", alpha is > 0 and <= float.MaxValue),
            _ => ("", "", true),
        };

        return isValid
            ? []
            : [new Problem(DiagnosticIds.ParameterOutOfRange, ProblemSite.Layer(index, argument), argument, expected, Invariant.Print(layer.Activation.Parameter!.Value))];
    }

    protected override TensorShape? InferShape(ActivationLayerSpec layer, TensorShape input) => input;

    protected override long MeasureParameters(ActivationLayerSpec layer, TensorShape input) => 0;
}
