using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[AveragePool2D(height, width, Stride = ..., IncludePadding = ..., Padding = ...)]</c>.</summary>
internal sealed class AveragePool2DParser : LayerParser
{
    public override string AttributeName => KnownNames.AveragePool2DAttribute;

    public override string Kind => "AveragePool";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        PoolWindowParser.Parse(attribute, dimensions: 2, diagnostics) is { } window
            ? new AveragePoolSpec(name, key, window, attribute.FindValue<bool>("IncludePadding") ?? false)
            : null;
}
