using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads what all convolutions have in common.</summary>
internal abstract class ConvolutionParser : LayerParser
{
    public override IReadOnlyList<string> OwnersArguments => ["Initializer", "InitializerValue", "BiasValue"];

    public override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics)
    {
        var activation = EnumValues.Parse(attribute, "activation", diagnostics);
        var padding = ParseOr("Valid", "Padding");
        var initializer = ParseOr("Default", "Initializer");
        return activation is null || padding is null || initializer is null
            ? null
            : new ConvolutionSpec(
                name,
                key,
                attribute.FindValue<int>("filters")!.Value,
                ParseAxes(attribute).ToEquatableArray(),
                padding,
                attribute.FindValue<int>("Groups") ?? 1,
                attribute.FindValue<bool>("UseBias") ?? true,
                new ActivationSpec(activation),
                initializer)
            {
                InitializerValue = attribute.FindValue<float>("InitializerValue"),
                BiasValue = attribute.FindValue<float>("BiasValue") ?? 0f,
            };

        string? ParseOr(string byDefault, string property) =>
            attribute.Find(property) is null ? byDefault : EnumValues.Parse(attribute, property, diagnostics);
    }

    /// <summary>Reads the kernel's size along each dimension and how it moves there.</summary>
    protected abstract IEnumerable<WindowAxis> ParseAxes(DeclaredAttribute attribute);
}
