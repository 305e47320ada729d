using System.Collections.Immutable;
using System.Globalization;

namespace NetGen;

/// <summary>A network as a table of plain text.</summary>
internal static class NetworkSummary
{
    internal static string Of(NetworkInfo info)
    {
        List<string[]> rows =
        [
            [info.Name, "Kind", "Outputs", "Parameters"],
            .. info.Inputs.Select(input => Row(info.Inputs.Length == 1 ? "(input)" : $"(input {input.Name})", KindOf(input), input.Shape, 0)),
            .. info.Layers.SelectMany(layer => RulesOf(info, layer).Select(RuleRow).Prepend(Row(layer.Name, layer.Description, layer.OutputShape, layer.ParameterCount))),
            Row("(total)", info.Loss.GetType().Name, [info.OutputSize], info.ParameterCount),
        ];
        if (info.TrainedCount < info.ParameterCount)
        {
            rows.Add(Row("(trained)", string.Empty, [], info.TrainedCount));
            rows.Add(Row("(fixed)", string.Empty, [], info.ParameterCount - info.TrainedCount));
        }

        if (info.Clipping is { } clipping)
        {
            rows.Add(RuleRow(clipping.ToString()!));
        }

        return Print(rows);
    }

    /// <summary>Words stand on the left of their columns, numbers on the right.</summary>
    private static string Print(List<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return string.Concat(rows.Select(row =>
            $"{row[0].PadRight(widths[0])}  {row[1].PadRight(widths[1])}  {row[2].PadLeft(widths[2])}  {row[3].PadLeft(widths[3])}".TrimEnd() + Environment.NewLine));
    }

    private static string[] Row(string name, string kind, ImmutableArray<int> outputs, int parameters) =>
        [name, kind, ShapeText.Of(outputs), parameters.ToString("N0", CultureInfo.InvariantCulture)];

    private static string[] RuleRow(string rule) => [string.Empty, rule, string.Empty, string.Empty];

    private static string KindOf(InputInfo input) =>
        input.Vocabulary is { } vocabulary ? string.Create(CultureInfo.InvariantCulture, $"indices below {vocabulary:N0}") : string.Empty;

    /// <summary>The penalties, decay and constraints on a layer's weights.</summary>
    private static IEnumerable<string> RulesOf(NetworkInfo info, LayerInfo layer) => info.Tensors
        .Where(tensor => tensor.Layer == layer.Name)
        .SelectMany(tensor => (object?[])[.. tensor.Penalties, tensor.Decay, .. tensor.Constraints])
        .OfType<object>()
        .Select(rule => rule.ToString()!)
        .Distinct();
}
