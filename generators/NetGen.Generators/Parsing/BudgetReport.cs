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

    /// <summary>The layers and what they take, the largest first, and what makes of these parts the whole.</summary>
    private static string Describe(Spending found)
    {
        var layers = found.Layers.OrderByDescending(layer => layer.Amount).ToList();
        var parts = layers.Take(MostLayers).Select(layer => $"'{layer.Layer}' {Invariant.Print(layer.Amount)}").ToList();
        if (layers.Count > MostLayers)
        {
            parts.Add($"{Invariant.Print(layers.Count - MostLayers)} more {Invariant.Print(layers.Skip(MostLayers).Sum(layer => layer.Amount))}");
        }

        if (found.Alignment > 0)
        {
            parts.Add($"alignment {Invariant.Print(found.Alignment)}");
        }

        return string.Join(", ", parts) + (found.LayersShare ? " (layers share memory)" : string.Empty);
    }
}
