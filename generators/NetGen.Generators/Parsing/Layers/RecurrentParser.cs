using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads what all recurrent layers declare: <c>units</c>, <c>ReturnSequence = ...</c> and <c>TruncateAfter = ...</c>.</summary>
internal abstract class RecurrentParser : LayerParser
{
    public sealed override LayerSpec? Parse(DeclaredAttribute attribute, string name, string key, DiagnosticSink diagnostics) =>
        Parse(attribute, name, key, attribute.FindValue<int>("units")!.Value, diagnostics) is { } layer
            ? layer with
            {
                ReturnSequence = attribute.FindValue<bool>("ReturnSequence") ?? false,
                TruncateAfter = attribute.FindValue<int>("TruncateAfter"),
            }
            : null;

    /// <summary>Reads what the kind declares beside.</summary>
    protected abstract RecurrentSpec? Parse(DeclaredAttribute attribute, string name, string key, int units, DiagnosticSink diagnostics);
}
