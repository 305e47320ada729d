using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Streaming;

/// <summary>Chooses the vectors and the tiles of a convolution step by step.</summary>
internal static class ConvolutionStepsPlanner
{
    public static ConvolutionStepsPlan Plan(ConvolutionShape shape)
    {
        var isDepthwise = shape.GroupChannels == 1 && shape.GroupFilters == 1;
        var vectors = shape.Groups > 1 && !isDepthwise && shape.GroupFilters % Padding.Floats > 0 ? FilterVectors.None
            : (shape.Filters - 1) % Padding.Floats < StepPaddings.HalfLine ? FilterVectors.Narrow
            : FilterVectors.Wide;
        var columns = vectors switch
        {
            FilterVectors.None => shape.Filters,
            FilterVectors.Narrow => (shape.Filters + StepPaddings.HalfLine - 1) / StepPaddings.HalfLine * StepPaddings.HalfLine,
            _ => Padding.Padded(shape.Filters),
        };

        // The filters of a tile look at the same channels.
        var width = shape.Groups == 1 || isDepthwise ? columns : shape.GroupFilters;
        return new ConvolutionStepsPlan(vectors, columns, TilesOf(vectors, width, shape.Taps)) { ReadsVectors = isDepthwise && shape.Groups > 1 };
    }

    private static ForEachFile<TilePlan> TilesOf(FilterVectors vectors, int columns, int taps)
    {
        TilePlan Tile(RegisterFile file, int lanes) => TilePlanner.Candidates
            .Where(tile => tile.Registers <= file.Registers && columns % (tile.Vectors * lanes) == 0)
            .OrderBy(tile => CostModel.Product(StreamBuffer.MostSteps, columns, taps, tile, lanes, file))
            .First();
        return vectors == FilterVectors.Wide
            ? TilePlanner.Plan(StreamBuffer.MostSteps, columns, taps, choice: null)
            : ForEachFile<TilePlan>.Decide(_ => Tile(RegisterFile.Narrow, vectors == FilterVectors.None ? 1 : StepPaddings.HalfLine));
    }
}
