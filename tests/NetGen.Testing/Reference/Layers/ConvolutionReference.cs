using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>
/// y[p, q, f] = b[f] + sum over i, j, c of x[p s + i d, q s + j d, c] w[i, j, c, f], where places outside the input are zero. What is padded
/// follows from the number of places that come out.
/// </summary>
internal sealed class ConvolutionReference : RowwiseReference<ConvolutionSpec>
{
    protected override IEnumerable<ReferenceTensor> Tensors(ConvolutionSpec layer, LayerShapes shapes)
    {
        var channels = shapes.Input.Dimensions[shapes.Input.Rank - 1];
        yield return ReferenceTensor.Weights(layer.Axes.Aggregate(1, (places, axis) => places * axis.Size) * (channels / layer.Groups) * layer.Filters);
        if (layer.UsesBias)
        {
            yield return ReferenceTensor.Biases(layer.Filters);
        }
    }

    protected override RowPass Forward(ConvolutionSpec layer, LayerContext context, int row)
    {
        var (input, outputs) = (context.Input(row), (int)context.Shapes.Output.Size);
        var sums = new double[outputs];
        if (layer.UsesBias)
        {
            var biases = context.Tensor(1);
            for (var output = 0; output < outputs; output++)
            {
                sums[output] = biases[output % layer.Filters];
            }
        }

        var weights = context.Tensor(0);
        foreach (var (source, weight, output) in Products(layer, context.Shapes))
        {
            sums[output] += input[source] * weights[weight];
        }

        return new RowPass(sums, delta => [Backward(layer, context, input, delta)]);
    }

    private static double[] Backward(ConvolutionSpec layer, LayerContext context, double[] input, double[] delta)
    {
        var weights = context.Tensor(0);
        var weightGradient = context.Gradient(0);
        var below = new double[input.Length];
        foreach (var (source, weight, output) in Products(layer, context.Shapes))
        {
            weightGradient[weight] += input[source] * delta[output];
            below[source] += weights[weight] * delta[output];
        }

        if (layer.UsesBias)
        {
            var biasGradient = context.Gradient(1);
            for (var output = 0; output < delta.Length; output++)
            {
                biasGradient[output % layer.Filters] += delta[output];
            }
        }

        return below;
    }

    /// <summary>Every product of an input and a weight that goes into an output, by their numbers.</summary>
    private static IEnumerable<(int Input, int Weight, int Output)> Products(ConvolutionSpec layer, LayerShapes shapes)
    {
        var isImage = layer.Axes.Count == 2;
        var (input, output) = (shapes.Input.Dimensions, shapes.Output.Dimensions);
        var (height, width, channels) = isImage ? (input[0], input[1], input[2]) : (1, input[0], input[1]);
        var (outputHeight, outputWidth) = isImage ? (output[0], output[1]) : (1, output[0]);
        var (rows, columns) = isImage ? (layer.Axes[0], layer.Axes[1]) : (new WindowAxis(1, 1, 1), layer.Axes[0]);
        var (above, before) = (Before(layer.Padding, rows, height, outputHeight), Before(layer.Padding, columns, width, outputWidth));
        var (groupChannels, groupFilters) = (channels / layer.Groups, layer.Filters / layer.Groups);
        return
            from p in Enumerable.Range(0, outputHeight)
            from q in Enumerable.Range(0, outputWidth)
            from i in Enumerable.Range(0, rows.Size)
            from j in Enumerable.Range(0, columns.Size)
            let y = (p * rows.Stride) + (i * rows.Dilation) - above
            let x = (q * columns.Stride) + (j * columns.Dilation) - before
            where y >= 0 && y < height && x >= 0 && x < width
            from c in Enumerable.Range(0, groupChannels)
            from f in Enumerable.Range(0, layer.Filters)
            select (
                (((y * width) + x) * channels) + (f / groupFilters * groupChannels) + c,
                (((((i * columns.Size) + j) * groupChannels) + c) * layer.Filters) + f,
                (((p * outputWidth) + q) * layer.Filters) + f);
    }

    private static int Before(string padding, WindowAxis axis, int length, int outputs)
    {
        var span = ((axis.Size - 1) * axis.Dilation) + 1;
        return padding switch
        {
            "Valid" => 0,
            "Causal" => span - 1,
            _ => Math.Max(0, ((outputs - 1) * axis.Stride) + span - length) / 2,
        };
    }
}
