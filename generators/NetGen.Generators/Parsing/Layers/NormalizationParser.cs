using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[Normalization]</c>.</summary>
internal sealed class NormalizationParser : LayerParser
{
    public override string AttributeName => KnownNames.NormalizationAttribute;

    public override string Kind => "Normalization";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        new NormalizationSpec(name, key);
}
