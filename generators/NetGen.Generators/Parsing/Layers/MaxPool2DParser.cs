using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[MaxPool2D(height, width, Stride = ..., Dilation = ..., Padding = ...)]</c>.</summary>
internal sealed class MaxPool2DParser : LayerParser
{
    public override string AttributeName => KnownNames.MaxPool2DAttribute;

    public override string Kind => "MaxPool";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        PoolWindowParser.Parse(attribute, dimensions: 2, diagnostics) is { } window
            ? new MaxPoolSpec(name, key, window)
            : null;
}
