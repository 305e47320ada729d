using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>y = (x - mean) / sqrt(variance + epsilon) * scale + offset, by the batch's statistics in training, by the running ones in predictions.</summary>
internal sealed class BatchNormReference : ReferenceLayer<BatchNormSpec>
{
    protected override IEnumerable<ReferenceTensor> Tensors(BatchNormSpec layer, LayerShapes shapes)
    {
        var channels = Channels(shapes);
        return [ReferenceTensor.Trained(channels), ReferenceTensor.Trained(channels), ReferenceTensor.Fixed(channels), ReferenceTensor.Fixed(channels)];
    }

    protected override LayerPass Forward(BatchNormSpec layer, LayerContext context)
    {
        var channels = Channels(context.Shapes);
        var rows = Enumerable.Range(0, context.Rows).Select(row => context.Input(row)).ToArray();
        var (means, deviations) = (new double[channels], new double[channels]);
        for (var channel = 0; channel < channels; channel++)
        {
            var values = rows.SelectMany(row => row.Where((_, index) => index % channels == channel)).ToArray();
            means[channel] = context.IsTraining ? values.Average() : context.Tensor(2)[channel];
            var variance = context.IsTraining ? values.Average(value => Math.Pow(value - means[channel], 2)) : context.Tensor(3)[channel];
            deviations[channel] = Math.Sqrt(variance + layer.Epsilon);
        }

        var normalized = Array.ConvertAll(rows, row => row.Select((value, index) => (value - means[index % channels]) / deviations[index % channels]).ToArray());
        var (scales, offsets) = (context.Tensor(0).ToArray(), context.Tensor(1).ToArray());
        return new LayerPass(
            Array.ConvertAll(normalized, row => row.Select((value, index) => value * scales[index % channels] + offsets[index % channels]).ToArray()),
            delta => [Backward(context, normalized, deviations, delta)]);
    }

    private static double[][] Backward(LayerContext context, double[][] normalized, double[] deviations, double[][] delta)
    {
        var channels = deviations.Length;
        var (sums, products) = (new double[channels], new double[channels]);
        for (var row = 0; row < delta.Length; row++)
        {
            for (var index = 0; index < delta[row].Length; index++)
            {
                sums[index % channels] += delta[row][index];
                products[index % channels] += delta[row][index] * normalized[row][index];
            }
        }

        for (var channel = 0; channel < channels; channel++)
        {
            context.Gradient(0)[channel] += products[channel];
            context.Gradient(1)[channel] += sums[channel];
        }

        var scales = context.Tensor(0).ToArray();
        var count = (double)delta.Length * delta[0].Length / channels;
        return [.. delta.Select((gradients, row) => gradients.Select((gradient, index) =>
        {
            var channel = index % channels;
            return (gradient - (sums[channel] + normalized[row][index] * products[channel]) / count) * scales[channel] / deviations[channel];
        }).ToArray())];
    }

    private static int Channels(LayerShapes shapes) => shapes.Input.Dimensions[^1];
}
