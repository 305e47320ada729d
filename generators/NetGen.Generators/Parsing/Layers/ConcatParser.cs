using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[Concat("a", "b", ...)]</c>.</summary>
internal sealed class ConcatParser : LayerParser
{
    public override string AttributeName => KnownNames.ConcatAttribute;

    public override string Kind => "Concat";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        new ConcatSpec(name, key) { From = JoinSources.Parse(attribute) };
}
