using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Kernels;

/// <summary>
/// Writes a matrix product as loops around register tiles. Every sum runs over the depth in order, by multiply-adds, whatever
/// tile it falls in: so neither the number of rows nor the width of the vectors changes a bit of it.
/// </summary>
internal sealed class TileEmitter
{
    private readonly SourceWriter _writer;
    private readonly MatrixProduct _product;
    private readonly TilePlan _tile;

    private TileEmitter(SourceWriter writer, MatrixProduct product, TilePlan tile)
    {
        _writer = writer;
        _product = product;
        _tile = tile;
    }

    public static void Emit(SourceWriter writer, MatrixProduct product, TilePlan tile) =>
        new TileEmitter(writer, product, tile).Emit();

    private void Emit()
    {
        using (_writer.Block($"for (nint column = 0; column < {_product.Columns}; column += {LaneIndex.Vectors(_tile.Vectors)})"))
        {
            if (_tile.Rows == 1)
            {
                EmitTile(1);
                return;
            }

            var (row, end) = (_product.Row, _product.EndRow);
            _writer.WriteLine($"nint {row} = {_product.FirstRow};");
            EmitRows(TilePlan.RestRows, $"{end} - {row} >= {TilePlan.RestRows} && ({end} - {row}) % {_tile.Rows} >= {_tile.RestFrom}");
            EmitRows(_tile.Rows, $"{row} <= {end} - {_tile.Rows}");
            EmitRows(1, $"{row} < {end}");
        }
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
        if (_product.IsGradient)
        {
            EmitPrepare(rows);
        }

        EmitStart(rows);
        using (_product.Around is { } around ? _writer.Block($"for (nint {around.Variable} = 0; {around.Variable} < {around.Count}; {around.Variable}++)") : null)
        using (_writer.Block($"for (nint {_product.Depth} = 0; {_product.Depth} < {_product.DepthCount}; {_product.Depth}++)"))
        {
            EmitTerms(rows);
        }

        EmitStore(rows);
    }

    private void EmitPrepare(int rows)
    {
        _writer.WriteLine($"var resultAt = {_product.Result.Index};");
        for (var row = 0; row < rows; row++)
        {
            _writer.WriteLine(GradientUse.Prepare(At("resultAt", row * _product.Result.RowStep)));
        }
    }

    private void EmitStart(int rows)
    {
        for (var vector = 0; vector < _tile.Vectors; vector++)
        {
            var start = _product.Start is { } operand ? Load(operand, operand.Index, vector) : "TLanes.Zero";
            _writer.WriteLine($"var {Sum(0, vector)} = {start};");
        }

        for (var row = 1; row < rows; row++)
        {
            for (var vector = 0; vector < _tile.Vectors; vector++)
            {
                _writer.WriteLine($"var {Sum(row, vector)} = {Sum(0, vector)};");
            }
        }
    }

    private void EmitTerms(int rows)
    {
        _writer.WriteLine($"var leftAt = {_product.Left.Index};");
        _writer.WriteLine($"var rightAt = {_product.Right.Index};");
        for (var vector = 0; vector < _tile.Vectors; vector++)
        {
            _writer.WriteLine($"var right{vector} = {Load(_product.Right, "rightAt", vector)};");
        }

        for (var row = 0; row < rows; row++)
        {
            var leftAt = At("leftAt", row * _product.Left.RowStep);
            _writer.WriteLines(_product.Left.IsVector ? [] : [$"var left{row} = TLanes.Broadcast(ref {_product.Left.Reference}, {leftAt});"]);
            for (var vector = 0; vector < _tile.Vectors; vector++)
            {
                var left = _product.Left.IsVector ? Load(_product.Left, leftAt, vector) : $"left{row}";
                _writer.WriteLine($"{Sum(row, vector)} = TLanes.MultiplyAdd({left}, right{vector}, {Sum(row, vector)});");
            }
        }
    }

    private void EmitStore(int rows)
    {
        _writer.WriteLine();
        if (!_product.IsGradient)
        {
            _writer.WriteLine($"var resultAt = {_product.Result.Index};");
        }

        if (_product.MaskedColumns is not null)
        {
            _writer.WriteLine("// What lies behind the weights stays zero, whatever lies behind the inputs.");
        }

        for (var row = 0; row < rows; row++)
        {
            for (var vector = 0; vector < _tile.Vectors; vector++)
            {
                var at = LaneIndex.At(At("resultAt", row * _product.Result.RowStep), vector);
                var kept = $"kept{row}{vector}";
                if (_product.Kept is { } reference)
                {
                    _writer.WriteLine($"var {kept} = TLanes.Load(ref {reference}, {at});");
                }

                if (_product.MaskedColumns is { } columns)
                {
                    _writer.WriteLine($"{Sum(row, vector)} = {Runtime.Reductions}.First<TLanes, TVector>({Sum(row, vector)}, {columns} - {(vector == 0 ? "column" : $"({LaneIndex.At("column", vector)})")});");
                }

                _writer.WriteLine(_product.IsGradient
                    ? GradientUse.Take(Sum(row, vector), at)
                    : $"TLanes.Store({_product.Store(Sum(row, vector), kept)}, ref {_product.Result.Reference}, {at});");
            }
        }
    }

    private static string Sum(int row, int vector) => $"sum{row}{vector}";

    private static string Load(Operand operand, string index, int vector) =>
        $"TLanes.Load(ref {operand.Reference}, {LaneIndex.At(index, vector)})";

    private static string At(string index, int offset) => offset == 0 ? index : $"{index} + {offset}";
}
