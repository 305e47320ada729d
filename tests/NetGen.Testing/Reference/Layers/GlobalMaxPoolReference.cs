using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>y[c] = the largest of x[place, c] over all places.</summary>
internal sealed class GlobalMaxPoolReference : RowwiseReference<GlobalMaxPoolSpec>
{
    protected override RowPass Forward(GlobalMaxPoolSpec layer, LayerContext context, int row)
    {
        var (input, channels) = (context.Input(row), (int)context.Shapes.Output.Size);
        return MaxPoolReference.Forward(input, [[.. Enumerable.Range(0, input.Length / channels).Select(place => (int?)place)]], channels);
    }
}
