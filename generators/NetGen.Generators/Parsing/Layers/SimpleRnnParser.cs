using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[SimpleRnn(units, activation, ...)]</c>.</summary>
internal sealed class SimpleRnnParser : RecurrentParser
{
    public override string AttributeName => KnownNames.SimpleRnnAttribute;

    public override string Kind => "SimpleRnn";

    protected override RecurrentSpec? Parse(DeclaredAttribute attribute, string name, string key, int units, DiagnosticSink diagnostics) =>
        EnumValues.Parse(attribute, "activation", diagnostics) is { } function ? new SimpleRnnSpec(name, key, units, function) : null;
}
