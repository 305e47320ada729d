using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>y[j] = sum over the sources of x[source, j].</summary>
internal sealed class AddReference : RowwiseReference<AddSpec>
{
    protected override RowPass Forward(AddSpec layer, LayerContext context, int row)
    {
        var sums = new double[context.Shapes.Output.Size];
        for (var source = 0; source < context.Shapes.Inputs.Count; source++)
        {
            for (var j = 0; j < sums.Length; j++)
            {
                sums[j] += context.Input(row, source)[j];
            }
        }

        return new RowPass(sums, delta => [.. context.Shapes.Inputs.Select(_ => delta)]);
    }
}
