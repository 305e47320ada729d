using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[GaussianNoise(standardDeviation)]</c>.</summary>
internal sealed class GaussianNoiseParser : LayerParser
{
    public override string AttributeName => KnownNames.GaussianNoiseAttribute;

    public override string Kind => "GaussianNoise";

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        new GaussianNoiseSpec(name, key, attribute.FindValue<float>("standardDeviation")!.Value);
}
