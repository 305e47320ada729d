namespace NetGen.Generators.Planning;

/// <summary>The places of a tile of inputs that outputs look at through some columns of a kernel of stride 1: near the edges not all.</summary>
/// <param name="FirstColumn">The first of the columns, through which the same places are seen.</param>
/// <param name="Columns">Their number.</param>
/// <param name="FirstPlace">The first of the places.</param>
/// <param name="Places">Their number.</param>
internal sealed record SeenPlaces(int FirstColumn, int Columns, int FirstPlace, int Places)
{
    /// <summary>The places of a tile, column by column; columns through which none is seen are left out.</summary>
    public static IEnumerable<SeenPlaces> Of(ConvolutionAxis axis, int first, int places)
    {
        SeenPlaces? before = null;
        for (var column = 0; column < axis.Kernel; column++)
        {
            var output = first + axis.PaddingBefore - (column * axis.Dilation);
            var (start, end) = (Math.Max(0, -output), Math.Min(places, axis.Outputs - output));
            if (before is not null && before.FirstPlace == start && before.Places == end - start)
            {
                before = before with { Columns = before.Columns + 1 };
                continue;
            }

            if (before is not null)
            {
                yield return before;
            }

            before = start < end ? new SeenPlaces(column, 1, start, end - start) : null;
        }

        if (before is not null)
        {
            yield return before;
        }
    }
}
