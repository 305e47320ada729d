using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>
/// Reads <c>[Conv2D(filters, kernelSize, activation, Stride = ..., Dilation = ..., Padding = ..., Groups = ...)]</c>, with height and width apart or
/// together.
/// </summary>
internal sealed class Conv2DParser : ConvolutionParser
{
    public override string AttributeName => KnownNames.Conv2DAttribute;

    public override string Kind => "Conv";

    protected override IEnumerable<WindowAxis> ParseAxes(DeclaredAttribute attribute) => [ParseAxis(attribute, "Height"), ParseAxis(attribute, "Width")];

    private static WindowAxis ParseAxis(DeclaredAttribute attribute, string side)
    {
        int Number(string property) => attribute.FindValue<int>(property + side) ?? attribute.FindValue<int>(property) ?? 1;
        return new WindowAxis(attribute.FindValue<int>("kernelSize") ?? attribute.FindValue<int>($"kernel{side}")!.Value, Number("Stride"), Number("Dilation"));
    }
}
