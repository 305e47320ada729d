using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>y = (x - mean) * scale, with means and scales of the channels, which training does not change.</summary>
internal sealed class NormalizationReference : RowwiseReference<NormalizationSpec>
{
    protected override IEnumerable<ReferenceTensor> Tensors(NormalizationSpec layer, LayerShapes shapes) =>
        [ReferenceTensor.Fixed(shapes.Input.Channels), ReferenceTensor.Fixed(shapes.Input.Channels)];

    protected override RowPass Forward(NormalizationSpec layer, LayerContext context, int row)
    {
        var input = context.Input(row);
        var means = context.Tensor(0);
        var scales = context.Tensor(1);
        var values = new double[input.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (input[i] - means[i % means.Length]) * scales[i % means.Length];
        }

        return new RowPass(values, delta => [Scaled(delta, context.Tensor(1))]);
    }

    private static double[] Scaled(double[] delta, ReadOnlySpan<double> scales)
    {
        var below = new double[delta.Length];
        for (var i = 0; i < below.Length; i++)
        {
            below[i] = delta[i] * scales[i % scales.Length];
        }

        return below;
    }
}
