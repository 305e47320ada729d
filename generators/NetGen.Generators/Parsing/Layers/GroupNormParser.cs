using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[GroupNorm(groups, Epsilon = ...)]</c>.</summary>
internal sealed class GroupNormParser : LayerParser
{
    public override string AttributeName => KnownNames.GroupNormAttribute;

    public override string Kind => "GroupNorm";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        new GroupNormSpec(name, key, attribute.FindValue<int>("groups")!.Value, attribute.FindValue<float>("Epsilon") ?? NormDefaults.Epsilon);
}
