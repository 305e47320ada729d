using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[Activation(activation)]</c>.</summary>
internal sealed class ActivationParser : LayerParser
{
    public override string AttributeName => KnownNames.ActivationAttribute;

    public override string Kind => "Activation";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        EnumValues.Parse(attribute, "activation", diagnostics) is { } activation
            ? new ActivationLayerSpec(name, key, new ActivationSpec(activation))
            : null;
}
