namespace HowTrainingWorks.Backpropagation;

/// <summary>
/// The same chain rule bottom up, as dynamic programming: the deltas of a layer are computed once, from those of the layer above, and kept
/// for everything below. This is backpropagation, and what NetGen generates.
/// </summary>
internal static class WithMemory
{
    internal static Gradient Compute(ScalarNetwork network, double[] input, double target, Tally tally)
    {
        var outputs = network.Forward(input, tally);
        var gradient = new Gradient(network);
        double[] deltas = [2 * (outputs[^1][0] - target)];
        for (var layer = network.LayerCount - 1; layer >= 0; layer--)
        {
            deltas.CopyTo(gradient.Biases[layer], 0);
            for (var i = 0; i < outputs[layer].Length; i++)
            {
                for (var j = 0; j < deltas.Length; j++)
                {
                    gradient.Weights[layer][i, j] = outputs[layer][i] * deltas[j];
                }
            }

            tally.Multiplications += outputs[layer].Length * deltas.Length;
            if (layer > 0)
            {
                deltas = DeltasBelow(network, layer, deltas, outputs[layer], tally);
            }
        }

        return gradient;
    }

    private static double[] DeltasBelow(ScalarNetwork network, int layer, double[] deltas, double[] outputsBelow, Tally tally)
    {
        var weights = network.Weights(layer);
        var below = new double[outputsBelow.Length];
        for (var i = 0; i < below.Length; i++)
        {
            for (var j = 0; j < deltas.Length; j++)
            {
                below[i] += weights[i, j] * deltas[j];
            }

            below[i] *= network.Derivative(layer - 1, outputsBelow[i]);
        }

        tally.Multiplications += below.Length * (deltas.Length + 1);
        return below;
    }
}
