using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[Conv1D(filters, kernelSize, activation, Stride = ..., Dilation = ..., Padding = ..., Groups = ...)]</c>.</summary>
internal sealed class Conv1DParser : ConvolutionParser
{
    public override string AttributeName => KnownNames.Conv1DAttribute;

    public override string Kind => "Conv";

    protected override IEnumerable<WindowAxis> ParseAxes(DeclaredAttribute attribute) =>
        [new WindowAxis(attribute.FindValue<int>("kernelSize")!.Value, attribute.FindValue<int>("Stride") ?? 1, attribute.FindValue<int>("Dilation") ?? 1)];
}
