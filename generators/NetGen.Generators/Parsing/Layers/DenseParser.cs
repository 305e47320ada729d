using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>[Dense(units, activation, Initializer = ..., InitializerValue = ..., BiasValue = ...)]</c>.</summary>
internal sealed class DenseParser : LayerParser
{
    public override string AttributeName => KnownNames.DenseAttribute;

    public override string Kind => "Dense";

    public override IReadOnlyList<string> OwnersArguments => ["Initializer", "InitializerValue", "BiasValue"];

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics)
    {
        var activation = EnumValues.Parse(attribute, "activation", diagnostics);
        var initializer = attribute.Find("Initializer") is null ? "Default" : EnumValues.Parse(attribute, "Initializer", diagnostics);
        return activation is null || initializer is null
            ? null
            : new DenseSpec(name, key, attribute.FindValue<int>("units")!.Value, new ActivationSpec(activation), initializer)
            {
                InitializerValue = attribute.FindValue<float>("InitializerValue"),
                BiasValue = attribute.FindValue<float>("BiasValue") ?? 0f,
            };
    }
}
