using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes what one tile adds to its sums: for some taps and filters the products of a part of the places, in order.</summary>
/// <param name="writer">Receives the text.</param>
/// <param name="plan">The convolution.</param>
/// <param name="chunk">The taps whose sums wait together.</param>
/// <param name="tile">The tile.</param>
/// <param name="deltasLieTogether">Whether the deltas of its filters and of the part lie in memory of their own.</param>
internal sealed class ConvolutionGradientTileEmitter(
    SourceWriter writer, ConvolutionPlan plan, ConvolutionGradientChunk chunk, ConvolutionGradientTile tile, bool deltasLieTogether)
{
    private const int Line = LaneBlock.Samples;

    private readonly ConvolutionShape _shape = plan.Shape;

    /// <summary>The places of a turn: with two of them the registers of the next are loaded while the last are multiplied, and half as many turns are counted.</summary>
    private int PlacesAtOnce => _shape.Columns.Outputs % 2 == 0 ? 2 : 1;

    private int SumsOfTap => chunk.SumsOfTap(tile.Filters);

    /// <summary>The distance of the deltas of two places beside each other.</summary>
    private int DeltaStride => (deltasLieTogether ? tile.Filters : _shape.Filters) * Line;

    /// <summary>The row of the kernel that is a row of a chunk.</summary>
    public static string KernelRow(ConvolutionShape shape, ConvolutionGradientChunk chunk, string row) => chunk.Rows < shape.Rows.Kernel ? $"(firstKernelRow + {row})" : row;

    /// <summary>The column of the kernel that is a column of a chunk.</summary>
    public static string KernelColumn(ConvolutionShape shape, ConvolutionGradientChunk chunk, string column) => chunk.Columns < shape.Columns.Kernel ? $"(firstKernelColumn + {column})" : column;

    /// <summary>Writes it.</summary>
    /// <param name="groups">The groups whose sums wait together, if there are several.</param>
    /// <param name="partRows">The rows of windows to go through, or of places without a pool.</param>
    /// <param name="partColumns">The places of each row.</param>
    public void Emit(PartLoop groups, PartLoop partRows, PartLoop partColumns)
    {
        var sums = Sums().ToList();
        var ofGroup = chunk.Groups > 1 ? $" + {groups.Within("group")} * {tile.Filters * Line}" : string.Empty;
        writer.WriteLine($"var lanesAt = (row * {chunk.Columns} + column) * {chunk.Channels * SumsOfTap * Line} + channel * {SumsOfTap * Line}{ofGroup} + lane;");
        writer.WriteLines(sums.Select(sum => $"var {sum.Name} = TLanes.Load(ref lanes, lanesAt + {sum.At});"));
        var (pixel, rowLength) = (_shape.PlaceLines * Line, _shape.Width * _shape.PlaceLines * Line);
        var deltaRow = _shape.Columns.Outputs * DeltaStride;
        var rows = _shape.Pool.IsNone ? partRows.Count : $"{partRows.Count} * {_shape.Pool.Rows}";
        var firstDelta = deltasLieTogether ? "lane" : $"block * {plan.OutputStride}{partRows.Offset(deltaRow)}{partColumns.Offset(DeltaStride)} + filterAt * {Line} + lane";
        writer.WriteLine($"var firstInputAt = block * {_shape.Height * rowLength}{partRows.Offset(_shape.Pool.Rows * _shape.Rows.Stride * rowLength)} + {KernelRow(_shape, chunk, "row")} * {_shape.Rows.Dilation * rowLength}{partColumns.Offset(_shape.Columns.Stride * pixel)} + {KernelColumn(_shape, chunk, "column")} * {_shape.Columns.Dilation * pixel} + ({ConvolutionLoops.Group(_shape)} * {_shape.GroupChannels} + firstChannel + channel) * {Line} + lane;");
        writer.WriteLine($"var firstDeltaAt = {firstDelta};");
        using (writer.Block($"for (nint y = 0; y < {rows}; y++)"))
        {
            writer.WriteLine($"var inputAt = firstInputAt + y * {_shape.Rows.Stride * rowLength};");
            writer.WriteLine($"var deltaAt = firstDeltaAt + y * {deltaRow};");
            using (writer.Block($"for (nint x = 0; x < {partColumns.Count}; x += {PlacesAtOnce}, inputAt += {PlacesAtOnce * _shape.Columns.Stride * pixel}, deltaAt += {PlacesAtOnce * DeltaStride})"))
            {
                for (var next = 0; next < PlacesAtOnce; next++)
                {
                    EmitTerms(next);
                }
            }
        }

        writer.WriteLine();
        writer.WriteLines(sums.Select(sum => $"TLanes.Store({sum.Name}, ref lanes, lanesAt + {sum.At});"));
    }

    /// <summary>Writes what one of the places of a turn adds.</summary>
    private void EmitTerms(int place)
    {
        var (pixel, rowLength) = (_shape.PlaceLines * Line, _shape.Width * _shape.PlaceLines * Line);
        for (var filter = 0; filter < tile.Filters; filter++)
        {
            writer.WriteLine($"var delta{place}_{filter} = TLanes.Load(ref {(deltasLieTogether ? ConvolutionPartDeltas.Reference : "deltas")}, deltaAt + {(place * DeltaStride) + (filter * Line)});");
        }

        foreach (var (row, column, channel) in Taps())
        {
            var at = (row * _shape.Rows.Dilation * rowLength) + (((place * _shape.Columns.Stride) + (column * _shape.Columns.Dilation)) * pixel) + (channel * Line);
            var value = $"x{place}_{row}_{column}_{channel}";
            writer.WriteLine($"var {value} = TLanes.Load(ref inputs, inputAt + {at});");
            for (var filter = 0; filter < tile.Filters; filter++)
            {
                var sum = Sum(row, column, channel, filter);
                writer.WriteLine($"{sum} = TLanes.MultiplyAdd({value}, delta{place}_{filter}, {sum});");
            }
        }
    }

    /// <summary>The sums of a tile, and where they wait behind that of its first tap: by place of the kernel, then by channel, then by filter.</summary>
    private IEnumerable<(string Name, int At)> Sums() =>
        from tap in Taps()
        from filter in Enumerable.Range(0, tile.Filters)
        let place = (tap.Row * chunk.Columns) + tap.Column
        select (Sum(tap.Row, tap.Column, tap.Channel, filter), ((((place * chunk.Channels) + tap.Channel) * SumsOfTap) + filter) * Line);

    private IEnumerable<(int Row, int Column, int Channel)> Taps() =>
        from row in Enumerable.Range(0, tile.Rows)
        from column in Enumerable.Range(0, tile.Columns)
        from channel in Enumerable.Range(0, tile.Channels)
        select (row, column, channel);

    private static string Sum(int row, int column, int channel, int filter) => $"sum{row}_{column}_{channel}_{filter}";
}
