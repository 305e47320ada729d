using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[MaxPool1D(size, Stride = ..., Dilation = ..., Padding = ...)]</c>.</summary>
internal sealed class MaxPool1DParser : LayerParser
{
    public override string AttributeName => KnownNames.MaxPool1DAttribute;

    public override string Kind => "MaxPool";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        PoolWindowParser.Parse(attribute, dimensions: 1, diagnostics) is { } window
            ? new MaxPoolSpec(name, key, window)
            : null;
}
