using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>The reference of a layer that computes every row by itself, as most do.</summary>
internal abstract class RowwiseReference<TSpec> : ReferenceLayer<TSpec>
    where TSpec : LayerSpec
{
    protected sealed override LayerPass Forward(TSpec layer, LayerContext context)
    {
        var passes = new RowPass[context.Rows];
        for (var row = 0; row < passes.Length; row++)
        {
            passes[row] = Forward(layer, context, row);
        }

        return new LayerPass(Array.ConvertAll(passes, pass => pass.Values), delta => Backward(context.Shapes.Inputs.Count, passes, delta));
    }

    protected abstract RowPass Forward(TSpec layer, LayerContext context, int row);

    private static double[][][] Backward(int inputs, RowPass[] passes, double[][] delta)
    {
        var rows = new double[passes.Length][][];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = passes[row].Backward(delta[row]);
        }

        return [.. Enumerable.Range(0, inputs).Select(input => Array.ConvertAll(rows, gradients => gradients[input]))];
    }
}
