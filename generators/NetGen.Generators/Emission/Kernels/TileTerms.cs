using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Kernels;

/// <summary>Writes the loop that adds the terms of a tile's sums, one or several in a turn.</summary>
internal sealed class TileTerms(SourceWriter writer, MatrixProduct product, TilePlan tile, TileNames names)
{
    private readonly TermMethod _method = new(product.Left.Reference, "leftAt", product.Right.Reference, "rightAt", names.SumsOf(tile.Rows));

    /// <summary>Whole tiles are most of the work: a smaller one for the rows that are left over takes its terms singly.</summary>
    private bool TakesTurns(int rows) => rows == tile.Rows && tile.TermsPerTurn > 1;

    /// <summary>Writes the loop for a tile of so many rows.</summary>
    /// <remarks>
    /// Indices are added to, not multiplied anew for each term: cores that multiply integers where they multiply vectors lost a sixth of the loop to it.
    /// </remarks>
    public void EmitLoop(int rows)
    {
        writer.WriteLine($"nint leftAt = {product.Left.Index};");
        writer.WriteLine($"nint rightAt = {product.Right.Index};");
        if (TakesTurns(rows))
        {
            EmitTurns();
            return;
        }

        using (writer.Block($"for (nint {product.Depth} = 0; {product.Depth} < {product.TermCount}; {product.Depth}++, {Advance(1)})"))
        {
            EmitTerm(rows);
        }
    }

    /// <summary>Writes the method that the loop calls, behind the loops that do.</summary>
    public void EmitMethod()
    {
        if (TakesTurns(tile.Rows))
        {
            _method.Emit(writer, () => EmitTerm(tile.Rows));
        }
    }

    private void EmitTurns()
    {
        var (depth, terms) = (product.Depth, tile.TermsPerTurn);
        if (product.Terms is { } count)
        {
            var rest = count % terms;
            if (count < 2 * terms)
            {
                EmitCalls(count);
                return;
            }

            using (writer.Block($"for (nint {depth} = 0; {depth} < {count - rest}; {depth} += {terms}, {Advance(terms)})"))
            {
                EmitCalls(terms);
            }

            if (rest > 0)
            {
                writer.WriteLine();
                EmitCalls(rest);
            }

            return;
        }

        writer.WriteLine($"nint {depth} = 0;");
        using (writer.Block($"for (; {depth} <= {product.TermCount} - {terms}; {depth} += {terms}, {Advance(terms)})"))
        {
            EmitCalls(terms);
        }

        writer.WriteLine();
        using (writer.Block($"for (; {depth} < {product.TermCount}; {depth}++, {Advance(1)})"))
        {
            EmitCalls(1);
        }
    }

    private string Advance(int terms) => $"leftAt += {product.Left.DepthStep * terms}, rightAt += {product.Right.DepthStep * terms}";

    private void EmitCalls(int terms) => writer.WriteLines(Enumerable.Range(0, terms).Select(term => _method.Call(
        TileNames.Later("leftAt", term * product.Left.DepthStep), TileNames.Later("rightAt", term * product.Right.DepthStep))));

    private void EmitTerm(int rows)
    {
        if (tile.FetchesAhead)
        {
            EmitFetch(product.Right, "rightAt", LaneIndex.Vectors(tile.Vectors));
            EmitFetch(product.Left, "leftAt", $"{rows}");
        }

        for (var vector = 0; vector < tile.Vectors; vector++)
        {
            writer.WriteLine($"var {names.Rights[vector]} = {Load(product.Right, "rightAt", vector)};");
        }

        for (var row = 0; row < rows; row++)
        {
            if (!product.Left.IsVector)
            {
                writer.WriteLine($"var {names.Lefts[row]} = TLanes.Broadcast(ref {product.Left.Reference}, {names.LeftAt[row]});");
            }

            for (var vector = 0; vector < tile.Vectors; vector++)
            {
                var (left, sum) = (product.Left.IsVector ? Load(product.Left, names.LeftAt[row], vector) : names.Lefts[row], names.Sums[row, vector]);
                writer.WriteLine($"{sum} = TLanes.MultiplyAdd({left}, {names.Rights[vector]}, {sum});");
            }
        }
    }

    private void EmitFetch(Operand operand, string at, string count)
    {
        if (operand.Ahead > 0)
        {
            writer.WriteLine($"{Runtime.Prefetch}.Lines(ref {operand.Reference}, {at} + {operand.Ahead}, {count});");
        }
    }

    private static string Load(Operand operand, string index, int vector) =>
        $"TLanes.Load(ref {operand.Reference}, {LaneIndex.At(index, vector)})";
}
