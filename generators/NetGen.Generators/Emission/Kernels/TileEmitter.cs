using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Kernels;

/// <summary>
/// Writes a matrix product as loops around register tiles. Every sum runs over the depth in order, by multiply-adds, whatever
/// tile it falls in: so neither the number of rows nor the width of the vectors changes a bit of it.
/// </summary>
internal sealed class TileEmitter
{
    /// <summary>How many terms before it is read a row of the right matrix is asked for: 8 to 32 measured alike on Zen 3.</summary>
    public const int TermsAhead = 16;

    private readonly SourceWriter _writer;
    private readonly MatrixProduct _product;
    private readonly TilePlan _tile;
    private readonly TileNames _names;
    private readonly TileTerms _terms;

    private TileEmitter(SourceWriter writer, MatrixProduct product, TilePlan tile)
    {
        _writer = writer;
        _product = product;
        _tile = tile;
        _names = new(product, tile);
        _terms = new(writer, product, tile, _names);
    }

    /// <summary>What gradients are applied to is asked for before their sums, and has come when they are done.</summary>
    private bool FetchesResults => _tile.FetchesAhead && _product.IsGradient;

    public static void Emit(SourceWriter writer, MatrixProduct product, TilePlan tile) =>
        new TileEmitter(writer, product, tile).Emit();

    private void Emit()
    {
        using (_writer.Block($"for (nint column = 0; column < {_product.Columns}; column += {LaneIndex.Vectors(_tile.Vectors)})"))
        {
            if (_product.Prepare is { } prepare)
            {
                _writer.WriteLines(Enumerable.Range(0, _tile.Vectors).Select(prepare));
            }

            EmitColumn();
        }

        _terms.EmitMethod();
    }

    private void EmitColumn()
    {
        if (_tile.Rows == 1)
        {
            EmitTile(1);
            return;
        }

        var (row, end) = (_product.Row, _product.EndRow);
        _writer.WriteLine($"nint {row} = {_product.FirstRow};");
        if (_tile.LeavesRest)
        {
            EmitRows(TilePlan.RestRows, $"{end} - {row} >= {TilePlan.RestRows} && ({end} - {row}) % {_tile.Rows} >= {_tile.RestFrom}");
        }

        EmitRows(_tile.Rows, $"{row} <= {end} - {_tile.Rows}");
        EmitRows(1, $"{row} < {end}");
    }

    private void EmitRows(int rows, string condition)
    {
        using (_writer.Block($"for (; {condition}; {_product.Row} += {rows})"))
        {
            EmitTile(rows);
        }

        _writer.WriteLine();
    }

    private void EmitTile(int rows)
    {
        EmitStart(rows);
        if (FetchesResults)
        {
            EmitResultAt();
            _writer.WriteLines(_names.ResultAt.Take(rows).Select(at => GradientUse.Fetch(at, LaneIndex.Vectors(_tile.Vectors))));
        }

        using (_product.Around is { } around ? _writer.Block($"for (nint {around.Variable} = 0; {around.Variable} < {around.Count}; {around.Variable}++)") : null)
        {
            _terms.EmitLoop(rows);
        }

        EmitStore(rows);
    }

    private void EmitResultAt() => _writer.WriteLine($"var resultAt = {_product.Result.Index};");

    private void EmitStart(int rows)
    {
        for (var vector = 0; vector < _tile.Vectors; vector++)
        {
            var start = _product.Start is { } operand
                ? $"TLanes.Load(ref {operand.Reference}, {LaneIndex.At(operand.Index, vector)})"
                : "TLanes.Zero";
            _writer.WriteLine($"var {_names.Sums[0, vector]} = {start};");
        }

        for (var row = 1; row < rows; row++)
        {
            for (var vector = 0; vector < _tile.Vectors; vector++)
            {
                _writer.WriteLine($"var {_names.Sums[row, vector]} = {_names.Sums[0, vector]};");
            }
        }
    }

    private void EmitStore(int rows)
    {
        _writer.WriteLine();
        if (!FetchesResults)
        {
            EmitResultAt();
        }

        if (_product.MaskedColumns is not null)
        {
            _writer.WriteLine("// What lies behind the weights stays zero, whatever lies behind the inputs.");
        }

        for (var row = 0; row < rows; row++)
        {
            for (var vector = 0; vector < _tile.Vectors; vector++)
            {
                EmitStore(_names.Sums[row, vector], _names.Kept[row, vector], LaneIndex.At(_names.ResultAt[row], vector), vector);
            }
        }
    }

    private void EmitStore(string sum, string kept, string at, int vector)
    {
        if (_product.Kept is { } reference)
        {
            _writer.WriteLine($"var {kept} = TLanes.Load(ref {reference}, {at});");
        }

        if (_product.MaskedColumns is { } columns)
        {
            _writer.WriteLine($"{sum} = {Runtime.Reductions}.First<TLanes, TVector>({sum}, {columns} - {(vector == 0 ? "column" : $"({LaneIndex.At("column", vector)})")});");
        }

        if (_product.Finish is { } finish)
        {
            _writer.WriteLine($"{sum} = {finish(sum, vector)};");
        }

        _writer.WriteLine(_product.IsGradient
            ? GradientUse.Take(sum, at)
            : $"TLanes.Store({_product.Store(sum, kept)}, ref {_product.Result.Reference}, {at});");
    }
}
