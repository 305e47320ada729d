using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>
/// Writes how the deltas of a part come into memory of their own before the tiles of some filters read them: spread over the places of a pool's windows, or copied where
/// they would crowd the nearest cache.
/// </summary>
internal sealed class ConvolutionPartDeltas(SourceWriter writer, ConvolutionPlan plan, ConvolutionGradientTile tile)
{
    /// <summary>What that memory is called.</summary>
    public const string Reference = "placeDeltas";

    private const int Line = LaneBlock.Samples;

    private readonly ConvolutionShape _shape = plan.Shape;
    private readonly bool _areCopied = tile.CopiesDeltas(plan.Shape);

    /// <summary>Whether they do; if not, tiles read them where they are.</summary>
    public bool LieTogether => _areCopied || !_shape.Pool.IsNone;

    /// <summary>Takes the memory. The last filters may be fewer than a tile has: of them more places are a part.</summary>
    public void EmitMemory()
    {
        if (LieTogether)
        {
            var rest = _shape.GroupFilters % tile.Filters;
            WaitingSums.EmitMemory(writer, _areCopied ? "copied" : "spread", Math.Max(Lines(tile), rest == 0 ? 0 : Lines(tile with { Filters = rest })), Reference);
        }
    }

    /// <summary>Fills it for a part and the filters from <c>filterAt</c> on.</summary>
    public void EmitGathering(ConvolutionGradientTile part, PartLoop rows, PartLoop columns)
    {
        if (!_shape.Pool.IsNone)
        {
            new ConvolutionPoolEmitter(writer, plan).EmitPlaces(rows.Start, rows.Count, "filterAt", part.Filters, Reference);
        }
        else if (_areCopied)
        {
            EmitCopy(part.Filters * Line, rows, columns);
        }
    }

    /// <summary>Copies the deltas of places that lie one behind the other: whole rows, or a part of one.</summary>
    private void EmitCopy(int length, PartLoop rows, PartLoop columns)
    {
        var place = _shape.Filters * Line;
        writer.WriteCall(
            $"{Runtime.Packing}.Copy<TLanes, TVector>",
            $"ref At(ref deltas, block * {plan.OutputStride}{rows.Offset(_shape.Columns.Outputs * place)}{columns.Offset(place)} + filterAt * {Line})",
            $"{place}",
            $"ref {Reference}",
            $"{length}",
            $"{length}",
            $"{rows.Count} * {columns.Count}");
    }

    private int Lines(ConvolutionGradientTile part)
    {
        var places = ConvolutionGradientPart.Of(_shape, part);
        return places.Rows * _shape.Pool.Rows * places.Columns * part.Filters;
    }
}
