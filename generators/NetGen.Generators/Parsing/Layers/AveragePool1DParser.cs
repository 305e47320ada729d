using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[AveragePool1D(size, Stride = ..., IncludePadding = ..., Padding = ...)]</c>.</summary>
internal sealed class AveragePool1DParser : LayerParser
{
    public override string AttributeName => KnownNames.AveragePool1DAttribute;

    public override string Kind => "AveragePool";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        PoolWindowParser.Parse(attribute, dimensions: 1, diagnostics) is { } window
            ? new AveragePoolSpec(name, key, window, attribute.FindValue<bool>("IncludePadding") ?? false)
            : null;
}
