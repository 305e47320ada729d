using System.Collections.Immutable;
using NetGen.Generators.Analysis;
using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing;

/// <summary>Reads <c>[Output(loss, From = ..., Name = ..., Weight = ..., Delta = ..., LabelSmoothing = ...)]</c>, or infers the loss where there is none.</summary>
internal static class OutputParser
{
    /// <summary>The default of <c>OutputAttribute.Delta</c>, which a compiler does not show.</summary>
    private const float DefaultDelta = 1f;

    private const float DefaultWeight = 1f;

    /// <summary>The outputs from top to bottom; null, and a diagnostic, if a loss is no member of the enumeration.</summary>
    public static EquatableArray<OutputSpec>? Parse(ImmutableArray<DeclaredAttribute> outputs, EquatableArray<LayerSpec> layers, DiagnosticSink diagnostics)
    {
        var last = layers[layers.Count - 1].Name;
        if (outputs.IsEmpty)
        {
            return EquatableArray.Of(new OutputSpec(null, last, LossInference.Infer(layers), DefaultWeight));
        }

        var specs = outputs.Select(output => Parse(output, last, diagnostics)).ToList();
        return specs.Contains(null) ? null : specs.OfType<OutputSpec>().ToEquatableArray();
    }

    private static OutputSpec? Parse(DeclaredAttribute output, string last, DiagnosticSink diagnostics)
    {
        var from = output.FindText("From");
        var name = output.FindText("Name");
        if (name is not null)
        {
            PortNameParser.Check(name, output, diagnostics);
        }

        return ParseLoss(output, diagnostics) is { } loss
            ? new OutputSpec(from, name ?? from ?? last, loss, output.FindValue<float>("Weight") ?? DefaultWeight)
            : null;
    }

    private static LossSpec? ParseLoss(DeclaredAttribute output, DiagnosticSink diagnostics)
    {
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
