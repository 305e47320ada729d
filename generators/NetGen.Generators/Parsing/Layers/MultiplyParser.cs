using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[Multiply("a", "b", ...)]</c>.</summary>
internal sealed class MultiplyParser : LayerParser
{
    public override string AttributeName => KnownNames.MultiplyAttribute;

    public override string Kind => "Multiply";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        new MultiplySpec(name, key) { From = JoinSources.Parse(attribute) };
}
