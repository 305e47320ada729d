namespace NetGen.Generators.Emission.Kernels;

/// <summary>Writes the loop over the columns of a row.</summary>
internal static class ColumnLoop
{
    /// <summary>Writes the loop: in whole vectors, padding included, or up to the last value where the caller's own rows end there.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="hasWholeVectors">Whether all rows can be read and written in whole vectors.</param>
    /// <param name="columns">The columns with padding.</param>
    /// <param name="values">The columns without.</param>
    /// <param name="lines">The lines of the loop, over <c>column</c>.</param>
    public static void Emit(SourceWriter writer, bool hasWholeVectors, int columns, int values, IReadOnlyList<string> lines)
    {
        if (hasWholeVectors)
        {
            using (writer.Block($"for (nint column = 0; column < {columns}; column += TLanes.Count)"))
            {
                writer.WriteLines(lines);
            }

            return;
        }

        writer.WriteLine("nint column = 0;");
        using (writer.Block($"for (; column <= {values} - TLanes.Count; column += TLanes.Count)"))
        {
            writer.WriteLines(lines);
        }

        writer.WriteLine();
        using (writer.Block($"for (; column < {values}; column++)"))
        {
            writer.WriteLines(lines.Select(line => line.Replace("TLanes", $"{Runtime.LanesOf}32").Replace("TVector", "float")));
        }
    }
}
