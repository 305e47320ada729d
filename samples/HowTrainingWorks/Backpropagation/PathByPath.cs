namespace HowTrainingWorks.Backpropagation;

/// <summary>
/// The chain rule as it is written, without memory: how the loss changes with a unit is asked anew of every unit above it, for every
/// parameter. All paths from a parameter to the loss are walked one by one, and their number grows exponentially with depth.
/// </summary>
internal static class PathByPath
{
    internal static Gradient Compute(ScalarNetwork network, double[] input, double target, Tally tally)
    {
        var outputs = network.Forward(input, tally);
        var gradient = new Gradient(network);
        for (var layer = 0; layer < network.LayerCount; layer++)
        {
            for (var j = 0; j < gradient.Biases[layer].Length; j++)
            {
                gradient.Biases[layer][j] = Delta(layer, j);
                for (var i = 0; i < outputs[layer].Length; i++)
                {
                    tally.Multiplications++;
                    gradient.Weights[layer][i, j] = outputs[layer][i] * Delta(layer, j);
                }
            }
        }

        return gradient;

        // The derivative of the loss with respect to the sum that a unit takes its activation of.
        double Delta(int layer, int unit)
        {
            if (layer == network.LayerCount - 1)
            {
                return 2 * (outputs[^1][0] - target);
            }

            var above = network.Weights(layer + 1);
            var sum = 0.0;
            for (var k = 0; k < above.GetLength(1); k++)
            {
                sum += above[unit, k] * Delta(layer + 1, k);
            }

            tally.Multiplications += above.GetLength(1) + 1;
            return sum * network.Derivative(layer, outputs[layer + 1][unit]);
        }
    }
}
