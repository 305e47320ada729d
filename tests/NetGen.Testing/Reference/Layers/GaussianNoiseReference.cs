using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>Adds numbers of a normal distribution around 0: the quantiles of uniform ones, taken in the middle of their steps of 2^-24.</summary>
internal sealed class GaussianNoiseReference : RowwiseReference<GaussianNoiseSpec>
{
    protected override RowPass Forward(GaussianNoiseSpec layer, LayerContext context, int row)
    {
        var values = (double[])context.Input(row).Clone();
        for (var unit = 0; unit < values.Length; unit++)
        {
            values[unit] += layer.StandardDeviation * NormalDistribution.Quantile(context.Uniform(row, unit) + Math.Pow(2, -25));
        }

        return new RowPass(values, delta => [delta]);
    }
}
