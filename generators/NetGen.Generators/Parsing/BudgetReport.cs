using Microsoft.CodeAnalysis;
using NetGen.Generators.Analysis;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing;

/// <summary>Says which limit of a budget was exceeded, where it stands, and which layer spends what.</summary>
internal static class BudgetReport
{
    /// <summary>Of a deep network the layers that matter are few, and a message is read in one line.</summary>
    private const int MostLayers = 8;

    public static Diagnostic Of(BudgetOverrun overrun, DeclaredAttribute budget) => Diagnostic.Create(
        DiagnosticDescriptors.Get(DiagnosticIds.BudgetExceeded),
        budget.Locate(overrun.Limit.Resource),
        overrun.Limit.Resource,
        Invariant.Print(overrun.Limit.Limit),
        Invariant.Print(overrun.Found.Total),
        Describe(overrun.Found));

    /// <summary>The layers and what they take, the largest first.</summary>
    private static string Describe(Spending found)
    {
        var layers = found.Layers.OrderByDescending(layer => layer.Amount).ToList();
        var parts = layers.Take(MostLayers).Select(layer => $"'{layer.Layer}' {Invariant.Print(layer.Amount)}");
        var rest = layers.Skip(MostLayers).ToList();
        return string.Join(", ", rest.Count == 0 ? parts : parts.Append($"{Invariant.Print(rest.Count)} more {Invariant.Print(rest.Sum(layer => layer.Amount))}"));
    }
}
