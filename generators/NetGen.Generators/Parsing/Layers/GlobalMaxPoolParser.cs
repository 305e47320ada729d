using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[GlobalMaxPool]</c>.</summary>
internal sealed class GlobalMaxPoolParser : LayerParser
{
    public override string AttributeName => KnownNames.GlobalMaxPoolAttribute;

    public override string Kind => "GlobalMaxPool";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        new GlobalMaxPoolSpec(name, key);
}
