namespace NetGen.Testing.Reference.Layers;

/// <summary>Normalization of sets of a row's values, each with a scale and an offset of its own, as textbooks write it.</summary>
internal static class NormSets
{
    /// <summary>Normalizes a row.</summary>
    /// <param name="context">The scales are its first tensor, the offsets its second, if values are centered.</param>
    /// <param name="row">The row.</param>
    /// <param name="sets">The numbers of the values that are normalized together.</param>
    /// <param name="parameter">The number of a value's scale.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    /// <param name="centers">Whether the mean is subtracted and an offset added.</param>
    public static RowPass Forward(LayerContext context, int row, int[][] sets, Func<int, int> parameter, double epsilon, bool centers)
    {
        var input = context.Input(row);
        var (normalized, deviations) = (new double[input.Length], new double[sets.Length]);
        for (var set = 0; set < sets.Length; set++)
        {
            var mean = centers ? sets[set].Average(value => input[value]) : 0;
            deviations[set] = Math.Sqrt(sets[set].Average(value => Math.Pow(input[value] - mean, 2)) + epsilon);
            foreach (var value in sets[set])
            {
                normalized[value] = (input[value] - mean) / deviations[set];
            }
        }

        var outputs = new double[input.Length];
        for (var value = 0; value < outputs.Length; value++)
        {
            outputs[value] = normalized[value] * context.Tensor(0)[parameter(value)] + (centers ? context.Tensor(1)[parameter(value)] : 0);
        }

        return new RowPass(outputs, delta => [Backward(context, sets, parameter, centers, normalized, deviations, delta)]);
    }

    private static double[] Backward(
        LayerContext context, int[][] sets, Func<int, int> parameter, bool centers, double[] normalized, double[] deviations, double[] delta)
    {
        var below = new double[delta.Length];
        for (var set = 0; set < sets.Length; set++)
        {
            var (sum, projection) = (0.0, 0.0);
            foreach (var value in sets[set])
            {
                context.Gradient(0)[parameter(value)] += delta[value] * normalized[value];
                if (centers)
                {
                    context.Gradient(1)[parameter(value)] += delta[value];
                }

                var scaled = delta[value] * context.Tensor(0)[parameter(value)];
                sum += centers ? scaled : 0;
                projection += scaled * normalized[value];
            }

            foreach (var value in sets[set])
            {
                var scaled = delta[value] * context.Tensor(0)[parameter(value)];
                below[value] = (scaled - (sum + normalized[value] * projection) / sets[set].Length) / deviations[set];
            }
        }

        return below;
    }

    /// <summary>The values of the last axes, place by place.</summary>
    public static int[][] OfLastAxes(LayerShapes shapes, int axes)
    {
        var size = SizeOfLastAxes(shapes, axes);
        return [.. Enumerable.Range(0, (int)shapes.Input.Size).Chunk(size)];
    }

    public static int SizeOfLastAxes(LayerShapes shapes, int axes) => shapes.Input.Dimensions.Skip(shapes.Input.Rank - axes).Aggregate(1, (size, dimension) => size * dimension);
}
