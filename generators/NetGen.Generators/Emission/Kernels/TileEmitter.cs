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

    // Names and indices of rows and vectors stand in most lines of a tile, and in those of all its tiles.
    private readonly string[] _lefts;
    private readonly string[] _leftAt;
    private readonly string[] _rights;
    private readonly string[,] _sums;
    private readonly string[,] _kept;
    private readonly string[] _resultAt;

    private TileEmitter(SourceWriter writer, MatrixProduct product, TilePlan tile)
    {
        _writer = writer;
        _product = product;
        _tile = tile;
        var rows = Math.Max(tile.Rows, TilePlan.RestRows);
        _lefts = [.. Names("left", rows)];
        _leftAt = [.. Indices("leftAt", rows, product.Left.RowStep)];
        _rights = [.. Names("right", tile.Vectors)];
        _resultAt = [.. Indices("resultAt", rows, product.Result.RowStep)];
        _sums = new string[rows, tile.Vectors];
        _kept = new string[rows, tile.Vectors];
        for (var row = 0; row < rows; row++)
        {
            for (var vector = 0; vector < tile.Vectors; vector++)
            {
                _sums[row, vector] = $"sum{row}{vector}";
                _kept[row, vector] = $"kept{row}{vector}";
            }
        }
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
            _writer.WriteLines(_resultAt.Take(rows).Select(at => GradientUse.Fetch(at, LaneIndex.Vectors(_tile.Vectors))));
        }

        using (_product.Around is { } around ? _writer.Block($"for (nint {around.Variable} = 0; {around.Variable} < {around.Count}; {around.Variable}++)") : null)
        {
            EmitSums(rows);
        }

        EmitStore(rows);
    }

    /// <summary>
    /// Indices are added to, not multiplied anew for each term: cores that multiply integers where they multiply vectors lost a sixth of the loop to it.
    /// </summary>
    private void EmitSums(int rows)
    {
        var (left, right, depth) = (_product.Left, _product.Right, _product.Depth);
        _writer.WriteLine($"nint leftAt = {left.Index};");
        _writer.WriteLine($"nint rightAt = {right.Index};");
        using (_writer.Block($"for (nint {depth} = 0; {depth} < {_product.DepthCount}; {depth}++, leftAt += {left.DepthStep}, rightAt += {right.DepthStep})"))
        {
            EmitTerms(rows);
        }
    }

    private void EmitResultAt() => _writer.WriteLine($"var resultAt = {_product.Result.Index};");

    private void EmitStart(int rows)
    {
        for (var vector = 0; vector < _tile.Vectors; vector++)
        {
            var start = _product.Start is { } operand ? Load(operand, operand.Index, vector) : "TLanes.Zero";
            _writer.WriteLine($"var {_sums[0, vector]} = {start};");
        }

        for (var row = 1; row < rows; row++)
        {
            for (var vector = 0; vector < _tile.Vectors; vector++)
            {
                _writer.WriteLine($"var {_sums[row, vector]} = {_sums[0, vector]};");
            }
        }
    }

    private void EmitTerms(int rows)
    {
        if (_tile.FetchesAhead)
        {
            EmitFetch(_product.Right, "rightAt", LaneIndex.Vectors(_tile.Vectors));
            EmitFetch(_product.Left, "leftAt", $"{rows}");
        }

        for (var vector = 0; vector < _tile.Vectors; vector++)
        {
            _writer.WriteLine($"var {_rights[vector]} = {Load(_product.Right, "rightAt", vector)};");
        }

        for (var row = 0; row < rows; row++)
        {
            if (!_product.Left.IsVector)
            {
                _writer.WriteLine($"var {_lefts[row]} = TLanes.Broadcast(ref {_product.Left.Reference}, {_leftAt[row]});");
            }

            for (var vector = 0; vector < _tile.Vectors; vector++)
            {
                var left = _product.Left.IsVector ? Load(_product.Left, _leftAt[row], vector) : _lefts[row];
                _writer.WriteLine($"{_sums[row, vector]} = TLanes.MultiplyAdd({left}, {_rights[vector]}, {_sums[row, vector]});");
            }
        }
    }

    private void EmitFetch(Operand operand, string at, string count)
    {
        if (operand.Ahead > 0)
        {
            _writer.WriteLine($"{Runtime.Prefetch}.Lines(ref {operand.Reference}, {at} + {operand.Ahead}, {count});");
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
                EmitStore(_sums[row, vector], _kept[row, vector], LaneIndex.At(_resultAt[row], vector), vector);
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

    private static string Load(Operand operand, string index, int vector) =>
        $"TLanes.Load(ref {operand.Reference}, {LaneIndex.At(index, vector)})";

    private static IEnumerable<string> Names(string name, int count) => Enumerable.Range(0, count).Select(number => $"{name}{number}");

    private static IEnumerable<string> Indices(string first, int count, int step) =>
        Enumerable.Range(0, count).Select(row => row * step == 0 ? first : $"{first} + {row * step}");
}
