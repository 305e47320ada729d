using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[LeakyRelu(slope)]</c>.</summary>
internal sealed class LeakyReluParser : LayerParser
{
    public override string AttributeName => KnownNames.LeakyReluAttribute;

    public override string Kind => "LeakyRelu";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        new ActivationLayerSpec(name, key, new ActivationSpec(Kind, attribute.FindValue<float>("slope")));
}
