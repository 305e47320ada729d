using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[Dropout(rate)]</c>.</summary>
internal sealed class DropoutParser : LayerParser
{
    public override string AttributeName => KnownNames.DropoutAttribute;

    public override string Kind => "Dropout";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        new DropoutSpec(name, key, attribute.FindValue<float>("rate")!.Value);
}
