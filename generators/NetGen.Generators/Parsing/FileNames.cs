using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Parsing;

/// <summary>Names of generated files, which the compiler compares without regard to case, unlike the names of C#.</summary>
internal static class FileNames
{
    /// <summary>The symbol's name; where neighbours differ from it only in case, with its place among them.</summary>
    public static string SegmentOf(INamespaceOrTypeSymbol symbol)
    {
        var container = (INamespaceOrTypeSymbol?)symbol.ContainingType ?? symbol.ContainingNamespace;
        var place = container.GetMembers()
            .OfType<INamespaceOrTypeSymbol>()
            .Select(neighbour => neighbour.Name)
            .Where(name => string.Equals(name, symbol.Name, StringComparison.OrdinalIgnoreCase))
            .Distinct()
            .Count(name => string.CompareOrdinal(name, symbol.Name) < 0);
        return place == 0 ? symbol.Name : symbol.Name + "-" + place.ToString(CultureInfo.InvariantCulture);
    }
}
