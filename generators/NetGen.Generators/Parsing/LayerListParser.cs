using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;
using NetGen.Generators.Parsing.Layers;

namespace NetGen.Generators.Parsing;

/// <summary>Reads the layers and names them.</summary>
internal static class LayerListParser
{
    /// <summary>The layers from top to bottom; null, and a diagnostic, if one has no specification.</summary>
    public static EquatableArray<LayerSpec>? Parse(NetworkDeclaration declaration, DiagnosticSink diagnostics)
    {
        var counts = new Dictionary<string, int>();
        var layers = declaration.Layers.Select(layer => Parse(layer, counts, diagnostics)).ToList();
        return layers.Contains(null) ? null : layers.OfType<LayerSpec>().ToEquatableArray();
    }

    private static LayerSpec? Parse(LayerAttribute layer, Dictionary<string, int> counts, DiagnosticSink diagnostics)
    {
        var (parser, attribute) = (layer.Parser, layer.Attribute);

        // Named layers count too: naming one layer must not rename those below it.
        counts.TryGetValue(parser.Kind, out var count);
        counts[parser.Kind] = ++count;

        var name = attribute.FindText("Name") ?? parser.Kind + count.ToString(CultureInfo.InvariantCulture);
        if (!IsIdentifier(name))
        {
            diagnostics.Report(
                DiagnosticIds.InvalidLayerName, attribute.Locate("Name"), "a C# identifier", name, "which is none or a keyword");
        }

        var spec = parser.Parse(attribute, name, attribute.FindText("Key") ?? DefaultKey(name), diagnostics);
        spec = attribute.FindText("From") is { } from && spec is not null ? spec with { From = EquatableArray.Of(from) } : spec;
        return attribute.FindText("SharedWith") is { } owner && spec is not null ? SharingParser.Parse(parser, attribute, spec, owner, diagnostics) : spec;
    }

    /// <summary>Checkpoints speak PyTorch's language, in which names begin with a small letter: <c>Hidden</c> is <c>hidden</c>.</summary>
    private static string DefaultKey(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>Formatting characters are legal, but the compiler drops them, and two names could become one.</summary>
    public static bool IsIdentifier(string name) =>
        SyntaxFacts.IsValidIdentifier(name)
        && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
        && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None
        && !name.Any(character => char.GetUnicodeCategory(character) == UnicodeCategory.Format);
}
