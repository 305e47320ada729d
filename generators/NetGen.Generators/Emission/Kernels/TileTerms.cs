using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Kernels;

/// <summary>
/// Writes the loop that adds the terms of a tile's sums. Where a turn takes several terms the loop calls one method for each, which the compiler
/// inlines: the text stands once, and the loop's own instructions are shared.
/// </summary>
internal sealed class TileTerms(SourceWriter writer, MatrixProduct product, TilePlan tile, TileNames names)
{
    private const string AddTerm = "AddTerm";

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

    /// <summary>Writes the method that the loop calls, behind all loops of the kernel.</summary>
    public void EmitMethod()
    {
        if (!TakesTurns(tile.Rows))
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine("// Adds a term to each sum of a tile.");
        writer.WriteLine(Runtime.Inlined);
        using (writer.Block($"static void {AddTerm}({Operands("float ", "nint leftAt", "nint rightAt")}, {Sums("ref TVector ")})"))
        {
            EmitTerm(tile.Rows);
        }
    }

    private void EmitTurns()
    {
        var (depth, terms) = (product.Depth, tile.TermsPerTurn);
        if (product.Terms is { } count)
        {
            using (writer.Block($"for (nint {depth} = 0; {depth} < {count - (count % terms)}; {depth} += {terms}, {Advance(terms)})"))
            {
                EmitAdding(terms);
            }

            EmitAdding(count % terms);
            return;
        }

        writer.WriteLine($"nint {depth} = 0;");
        using (writer.Block($"for (; {depth} <= {product.TermCount} - {terms}; {depth} += {terms}, {Advance(terms)})"))
        {
            EmitAdding(terms);
        }

        writer.WriteLine();
        using (writer.Block($"for (; {depth} < {product.TermCount}; {depth}++, {Advance(1)})"))
        {
            EmitAdding(1);
        }
    }

    private string Advance(int terms) => $"leftAt += {product.Left.DepthStep * terms}, rightAt += {product.Right.DepthStep * terms}";

    private void EmitAdding(int terms) => writer.WriteLines(Enumerable.Range(0, terms).Select(term =>
        $"{AddTerm}({Operands(string.Empty, TileNames.Later("leftAt", term * product.Left.DepthStep), TileNames.Later("rightAt", term * product.Right.DepthStep))}, {Sums("ref ")});"));

    private string Operands(string type, string leftAt, string rightAt) =>
        $"ref {type}{product.Left.Reference}, {leftAt}, ref {type}{product.Right.Reference}, {rightAt}";

    private string Sums(string prefix) => string.Join(", ",
        from row in Enumerable.Range(0, tile.Rows)
        from vector in Enumerable.Range(0, tile.Vectors)
        select prefix + names.Sums[row, vector]);

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
