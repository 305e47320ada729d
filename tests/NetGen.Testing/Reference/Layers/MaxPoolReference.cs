using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>y[window, c] = the largest of x[place, c]; the first of equal ones has the gradient.</summary>
internal sealed class MaxPoolReference : RowwiseReference<MaxPoolSpec>
{
    protected override RowPass Forward(MaxPoolSpec layer, LayerContext context, int row) =>
        Forward(context.Input(row), PoolWindows.Of(layer.Window, context.Shapes.Input), context.Shapes.Input.Dimensions[^1]);

    internal static RowPass Forward(double[] input, IEnumerable<int?[]> windows, int channels)
    {
        var winners = windows
            .SelectMany(places => Enumerable.Range(0, channels)
                .Select(channel => places.OfType<int>().Select(place => place * channels + channel).MaxBy(index => input[index])))
            .ToArray();
        return new RowPass([.. winners.Select(index => input[index])], delta =>
        {
            var below = new double[input.Length];
            for (var output = 0; output < winners.Length; output++)
            {
                below[winners[output]] += delta[output];
            }

            return [below];
        });
    }
}
