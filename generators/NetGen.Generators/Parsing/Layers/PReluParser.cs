using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[PRelu(slope, ForEachChannel = ...)]</c>.</summary>
internal sealed class PReluParser : LayerParser
{
    public override string AttributeName => KnownNames.PReluAttribute;

    public override string Kind => "PRelu";

    public override IReadOnlyList<string> OwnersArguments => ["slope"];

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        new PReluSpec(name, key, attribute.FindValue<float>("slope")!.Value, attribute.FindValue<bool>("ForEachChannel") ?? false);
}
