using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>y[c] = mean over places of x[place, c].</summary>
internal sealed class GlobalAveragePoolReference : RowwiseReference<GlobalAveragePoolSpec>
{
    protected override RowPass Forward(GlobalAveragePoolSpec layer, LayerContext context, int row)
    {
        var input = context.Input(row);
        var channels = (int)context.Shapes.Output.Size;
        var places = input.Length / channels;
        var means = new double[channels];
        for (var index = 0; index < input.Length; index++)
        {
            means[index % channels] += input[index] / places;
        }

        return new RowPass(means, delta => [[.. input.Select((_, index) => delta[index % channels] / places)]]);
    }
}
