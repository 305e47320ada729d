using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>y = x W + b, with weights <c>[input, output]</c>, of a row or of each step of a sequence.</summary>
internal sealed class DenseReference : RowwiseReference<DenseSpec>
{
    protected override IEnumerable<ReferenceTensor> Tensors(DenseSpec layer, LayerShapes shapes) =>
        [ReferenceTensor.Weights(shapes.Input.Dimensions[shapes.Input.Rank - 1] * layer.Units), ReferenceTensor.Biases(layer.Units)];

    protected override RowPass Forward(DenseSpec layer, LayerContext context, int row)
    {
        var steps = context.Input(row).Chunk(context.Shapes.Input.Dimensions[context.Shapes.Input.Rank - 1]).ToArray();
        return new RowPass(
            [.. steps.SelectMany(input => Sums(context, input))],
            delta => [[.. steps.Zip(delta.Chunk(layer.Units), (input, stepDelta) => Backward(context, input, stepDelta)).SelectMany(below => below)]]);
    }

    private static double[] Sums(LayerContext context, double[] input)
    {
        var weights = context.Tensor(0);
        var sums = context.Tensor(1).ToArray();
        for (var i = 0; i < input.Length; i++)
        {
            var weightsOfInput = weights.Slice(i * sums.Length, sums.Length);
            for (var j = 0; j < sums.Length; j++)
            {
                sums[j] += input[i] * weightsOfInput[j];
            }
        }

        return sums;
    }

    private static double[] Backward(LayerContext context, double[] input, double[] delta)
    {
        var biasGradient = context.Gradient(1);
        for (var j = 0; j < delta.Length; j++)
        {
            biasGradient[j] += delta[j];
        }

        var weights = context.Tensor(0);
        var weightGradient = context.Gradient(0);
        var below = new double[input.Length];
        for (var i = 0; i < input.Length; i++)
        {
            var weightsOfInput = weights.Slice(i * delta.Length, delta.Length);
            var gradientOfInput = weightGradient.Slice(i * delta.Length, delta.Length);
            for (var j = 0; j < delta.Length; j++)
            {
                gradientOfInput[j] += input[i] * delta[j];
                below[i] += weightsOfInput[j] * delta[j];
            }
        }

        return below;
    }
}
