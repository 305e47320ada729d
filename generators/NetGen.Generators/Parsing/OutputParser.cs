using NetGen.Generators.Analysis;
using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing;

/// <summary>Reads <c>[Output(loss, Delta = ..., LabelSmoothing = ...)]</c>, or infers the loss where there is none.</summary>
internal static class OutputParser
{
    /// <summary>The default of <c>OutputAttribute.Delta</c>, which a compiler does not show.</summary>
    private const float DefaultDelta = 1f;

    /// <summary>The loss; null, and a diagnostic, if it is no member of the enumeration.</summary>
    public static LossSpec? Parse(DeclaredAttribute? output, EquatableArray<LayerSpec> layers, DiagnosticSink diagnostics)
    {
        if (output is null)
        {
            return LossInference.Infer(layers);
        }

        var delta = output.FindValue<float>("Delta");
        var smoothing = output.FindValue<float>("LabelSmoothing");
        return EnumValues.Parse(output, "loss", diagnostics) switch
        {
            null => null,
            "Huber" => new LossSpec("Huber", delta ?? DefaultDelta, smoothing),
            var loss => new LossSpec(loss, delta, smoothing),
        };
    }
}
