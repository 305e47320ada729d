using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[Gru(units, ResetAfter = ..., ...)]</c>.</summary>
internal sealed class GruParser : RecurrentParser
{
    public override string AttributeName => KnownNames.GruAttribute;

    public override string Kind => "Gru";

    protected override RecurrentSpec Parse(DeclaredAttribute attribute, string name, string key, int units, DiagnosticSink diagnostics) =>
        new GruSpec(name, key, units, attribute.FindValue<bool>("ResetAfter") ?? true);
}
