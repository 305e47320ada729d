using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[Lstm(units, ForgetBias = ..., ...)]</c>.</summary>
internal sealed class LstmParser : RecurrentParser
{
    public override string AttributeName => KnownNames.LstmAttribute;

    public override string Kind => "Lstm";

    public override IReadOnlyList<string> OwnersArguments => ["ForgetBias"];

    protected override RecurrentSpec Parse(DeclaredAttribute attribute, string name, string key, int units, DiagnosticSink diagnostics) =>
        new LstmSpec(name, key, units, attribute.FindValue<float>("ForgetBias") ?? 1f);
}
