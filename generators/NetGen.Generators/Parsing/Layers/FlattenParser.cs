using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[Flatten]</c>.</summary>
internal sealed class FlattenParser : LayerParser
{
    public override string AttributeName => KnownNames.FlattenAttribute;

    public override string Kind => "Flatten";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        new FlattenSpec(name, key);
}
