using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[BatchNorm(Momentum = ..., Epsilon = ...)]</c>.</summary>
internal sealed class BatchNormParser : LayerParser
{
    public override string AttributeName => KnownNames.BatchNormAttribute;

    public override string Kind => "BatchNorm";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        new BatchNormSpec(name, key, attribute.FindValue<float>("Momentum") ?? NormDefaults.Momentum, attribute.FindValue<float>("Epsilon") ?? NormDefaults.Epsilon);
}
