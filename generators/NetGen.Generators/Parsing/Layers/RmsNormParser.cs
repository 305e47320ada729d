using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[RmsNorm(axes, Epsilon = ...)]</c>.</summary>
internal sealed class RmsNormParser : LayerParser
{
    public override string AttributeName => KnownNames.RmsNormAttribute;

    public override string Kind => "RmsNorm";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        new RmsNormSpec(name, key, attribute.FindValue<int>("axes")!.Value, attribute.FindValue<float>("Epsilon") ?? NormDefaults.Epsilon);
}
