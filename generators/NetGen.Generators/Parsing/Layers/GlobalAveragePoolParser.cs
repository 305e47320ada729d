using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[GlobalAveragePool]</c>.</summary>
internal sealed class GlobalAveragePoolParser : LayerParser
{
    public override string AttributeName => KnownNames.GlobalAveragePoolAttribute;

    public override string Kind => "GlobalAveragePool";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        new GlobalAveragePoolSpec(name, key);
}
