using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>y[window, c] = mean of x[place, c], over the real places or over all, those of the padding being zero.</summary>
internal sealed class AveragePoolReference : RowwiseReference<AveragePoolSpec>
{
    protected override RowPass Forward(AveragePoolSpec layer, LayerContext context, int row)
    {
        var input = context.Input(row);
        var channels = context.Shapes.Input.Dimensions[^1];
        var windows = PoolWindows.Of(layer.Window, context.Shapes.Input).ToArray();
        var means = new double[context.Shapes.Output.Size];
        Visit(layer, windows, channels, (output, index, count) => means[output] += input[index] / count);
        return new RowPass(means, delta =>
        {
            var below = new double[input.Length];
            Visit(layer, windows, channels, (output, index, count) => below[index] += delta[output] / count);
            return [below];
        });
    }

    private static void Visit(AveragePoolSpec layer, int?[][] windows, int channels, Action<int, int, int> visit)
    {
        for (var window = 0; window < windows.Length; window++)
        {
            var places = windows[window].OfType<int>().ToArray();
            foreach (var place in places)
            {
                for (var channel = 0; channel < channels; channel++)
                {
                    visit(window * channels + channel, place * channels + channel, layer.IncludesPadding ? windows[window].Length : places.Length);
                }
            }
        }
    }
}
