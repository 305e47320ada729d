using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>y[place] = x[first source, place], x[second source, place], ...</summary>
internal sealed class ConcatReference : RowwiseReference<ConcatSpec>
{
    protected override RowPass Forward(ConcatSpec layer, LayerContext context, int row)
    {
        var widths = context.Shapes.Inputs.Select(shape => shape.Dimensions[shape.Rank - 1]).ToArray();
        var places = (int)context.Shapes.Output.Size / widths.Sum();
        var values = new List<double>();
        for (var place = 0; place < places; place++)
        {
            for (var source = 0; source < widths.Length; source++)
            {
                values.AddRange(context.Input(row, source).Skip(place * widths[source]).Take(widths[source]));
            }
        }

        return new RowPass([.. values], delta => [.. widths.Select((width, source) => Part(delta, widths.Take(source).Sum(), width, widths.Sum()))]);
    }

    private static double[] Part(double[] delta, int first, int width, int distance) =>
        [.. delta.Where((_, index) => index % distance >= first && index % distance < first + width)];
}
