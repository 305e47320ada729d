using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing;

/// <summary>Checks the names of inputs and outputs, which become those of parameters.</summary>
internal static class PortNameParser
{
    public static void Check(string name, DeclaredAttribute attribute, DiagnosticSink diagnostics)
    {
        if (!LayerListParser.IsIdentifier(name) || SyntaxFacts.GetKeywordKind(PortNames.Parameter(name)) != SyntaxKind.None)
        {
            diagnostics.Report(DiagnosticIds.InvalidPortName, attribute.Locate("Name"), "a C# identifier", name, "which is none or a keyword");
        }
    }
}
