using Microsoft.CodeAnalysis;
using NetGen.Generators.Diagnostics;

namespace NetGen.Generators.Parsing;

/// <summary>Reads enumeration values by name, so that the generator need not repeat the runtime's numbers.</summary>
internal static class EnumValues
{
    /// <summary>The member's name; null, and a diagnostic, for a number without a name, such as <c>(Activation)99</c>.</summary>
    public static string? Parse(DeclaredAttribute attribute, string argument, DiagnosticSink diagnostics)
    {
        var constant = attribute.Find(argument)!.Value;
        var type = (INamedTypeSymbol)constant.Type!;
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, constant.Value))
            {
                return field.Name;
            }
        }

        diagnostics.Report(
            DiagnosticIds.UnknownValue,
            attribute.Locate(argument),
            type.Name,
            FormattableString.Invariant($"({type.Name}){constant.Value}"));
        return null;
    }
}
