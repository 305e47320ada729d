using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[Elu(alpha)]</c>.</summary>
internal sealed class EluParser : LayerParser
{
    public override string AttributeName => KnownNames.EluAttribute;

    public override string Kind => "Elu";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        new ActivationLayerSpec(name, key, new ActivationSpec(Kind, attribute.FindValue<float>("alpha")));
}
