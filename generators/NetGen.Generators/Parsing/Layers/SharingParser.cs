using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing.Layers;

/// <summary>Reads <c>SharedWith = ...</c>: what concerns the parameters themselves is said where they are, on the layer that owns them.</summary>
internal static class SharingParser
{
    public static LayerSpec Parse(LayerParser parser, DeclaredAttribute attribute, LayerSpec layer, string owner, DiagnosticSink diagnostics)
    {
        foreach (var argument in parser.OwnersArguments.Append("Key").Where(attribute.IsGiven))
        {
            diagnostics.Report(DiagnosticIds.SettingOfSharedWeights, attribute.Locate(argument), argument, owner, layer.Name);
        }

        return layer with { SharedWith = owner };
    }
}
