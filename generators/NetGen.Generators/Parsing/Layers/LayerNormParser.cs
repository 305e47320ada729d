using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[LayerNorm(axes, Epsilon = ...)]</c>.</summary>
internal sealed class LayerNormParser : LayerParser
{
    public override string AttributeName => KnownNames.LayerNormAttribute;

    public override string Kind => "LayerNorm";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        new LayerNormSpec(name, key, attribute.FindValue<int>("axes")!.Value, attribute.FindValue<float>("Epsilon") ?? NormDefaults.Epsilon);
}
