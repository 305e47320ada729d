using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>y[j] = product over the sources of x[source, j].</summary>
internal sealed class MultiplyReference : RowwiseReference<MultiplySpec>
{
    protected override RowPass Forward(MultiplySpec layer, LayerContext context, int row)
    {
        var sources = Enumerable.Range(0, context.Shapes.Inputs.Count).ToArray();
        return new RowPass(
            Products(context, row, sources, Enumerable.Repeat(1.0, (int)context.Shapes.Output.Size)),
            delta => [.. sources.Select(source => Products(context, row, sources.Where(other => other != source), delta))]);
    }

    private static double[] Products(LayerContext context, int row, IEnumerable<int> sources, IEnumerable<double> values) =>
        [.. sources.Aggregate(values, (product, source) => product.Zip(context.Input(row, source), (left, right) => left * right))];
}
