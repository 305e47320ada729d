using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes which values of a prediction lie where, and how long they live: the memory that branches need, and that they share.</summary>
internal static class MemoryMapEmitter
{
    /// <summary>Of a chain in which each value is read at once, a few lines say nothing new.</summary>
    private const int MostOfChain = 8;

    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        var steps = Enumerable.Range(0, plan.Layers.Count).Where(layer => plan.Layers[layer].IsPredicted).Append(plan.Layers.Count).ToList();
        if (plan.Workspace.Count <= MostOfChain && plan.Workspace.All(value => value.IsScratch || IsReadAtOnce(value, steps)))
        {
            return;
        }

        writer.WriteLine(
            $"/// <para>A prediction keeps its values in {Literals.Count(plan.WorkspaceRowLength, "float")} for each row; one behind the other they would take {Literals.Readable(plan.Workspace.Sum(value => value.Width))}. "
            + "Each lives from the layer that computes it to the last that reads it; on the right a column for each layer in turn, and one for the caller."
            + (plan.PredictsLanes ? $" x {LaneBlock.Samples}: in blocks of so many rows, whose values lie side by side.</para>" : "</para>"));
        writer.WriteLine("/// <code>");
        writer.WriteLines(Print(Table(plan, steps)).Select(line => $"/// {line}"));
        writer.WriteLine("/// </code>");
    }

    private static bool IsReadAtOnce(WorkspaceValue value, List<int> steps) =>
        value.Readers.Count == 1 && steps.IndexOf(value.Last) == steps.IndexOf(value.Layer) + 1;

    private static IEnumerable<string[]> Table(NetworkPlan plan, List<int> steps)
    {
        var digits = Literals.Integer(plan.WorkspaceRowLength).Length;
        string Place(int offset) => Literals.Integer(offset).PadLeft(digits);
        string NameOf(int layer) => layer < plan.Layers.Count ? plan.Layers[layer].Name : "the caller";
        yield return ["floats", "outputs of", "read first by", "and last by", string.Empty];
        foreach (var value in plan.Workspace.OrderBy(value => value.Offset).ThenBy(value => value.Layer))
        {
            var isBlock = plan.Layers[value.Layer].Layout == ValueLayout.Lanes;
            yield return
            [
                $"{Place(value.Offset)} - {Place(value.End - 1)}{(isBlock ? $" x {LaneBlock.Samples}" : string.Empty)}",
                value.IsScratch ? $"{NameOf(value.Layer)}: inside" : NameOf(value.Layer),
                NameOf(value.Readers[0]),
                NameOf(value.Last),
                string.Concat(steps.Select(step => value.Layer <= step && step <= value.Last ? '#' : '.')),
            ];
        }
    }

    private static IEnumerable<string> Print(IEnumerable<string[]> table)
    {
        var lines = table.ToList();
        var widths = Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => line[column].Length)).ToList();
        return lines.Select(line => string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
