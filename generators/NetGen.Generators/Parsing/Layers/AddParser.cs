using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[Add("a", "b", ...)]</c>.</summary>
internal sealed class AddParser : LayerParser
{
    public override string AttributeName => KnownNames.AddAttribute;

    public override string Kind => "Add";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        new AddSpec(name, key) { From = JoinSources.Parse(attribute) };
}
