namespace HowTrainingWorks.Backpropagation;

/// <summary>
/// The gradient without any calculus: move each parameter a little up and a little down and see what the loss does, which takes two
/// forward passes for every parameter.
/// </summary>
internal static class FiniteDifferences
{
    private const double Step = 1e-5;

    internal static Gradient Compute(ScalarNetwork network, double[] input, double target, Tally tally)
    {
        var gradient = new Gradient(network);
        for (var layer = 0; layer < network.LayerCount; layer++)
        {
            var weights = network.Weights(layer);
            for (var i = 0; i < weights.GetLength(0); i++)
            {
                for (var j = 0; j < weights.GetLength(1); j++)
                {
                    gradient.Weights[layer][i, j] = Slope(ref weights[i, j]);
                }
            }

            for (var j = 0; j < network.Biases(layer).Length; j++)
            {
                gradient.Biases[layer][j] = Slope(ref network.Biases(layer)[j]);
            }
        }

        return gradient;

        double Slope(ref double parameter)
        {
            var before = parameter;
            parameter = before + Step;
            var above = Loss();
            parameter = before - Step;
            var below = Loss();
            parameter = before;
            return (above - below) / (2 * Step);
        }

        double Loss()
        {
            tally.ForwardPasses++;
            return ScalarNetwork.Loss(network.Forward(input, tally), target);
        }
    }
}
