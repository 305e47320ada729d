namespace HowTrainingWorks.Backpropagation;

/// <summary>The derivatives of the loss with respect to every parameter, shaped like a network's parameters.</summary>
internal sealed class Gradient
{
    internal Gradient(ScalarNetwork network)
    {
        Weights = [.. Layers(network).Select(layer => new double[network.Weights(layer).GetLength(0), network.Weights(layer).GetLength(1)])];
        Biases = [.. Layers(network).Select(layer => new double[network.Biases(layer).Length])];
    }

    internal double[][,] Weights { get; }

    internal double[][] Biases { get; }

    /// <summary>The largest difference between two gradients.</summary>
    internal double DistanceTo(Gradient other) => Values().Zip(other.Values(), (mine, its) => Math.Abs(mine - its)).Max();

    private IEnumerable<double> Values() =>
        Weights.SelectMany(matrix => matrix.Cast<double>()).Concat(Biases.SelectMany(vector => vector));

    private static IEnumerable<int> Layers(ScalarNetwork network) => Enumerable.Range(0, network.LayerCount);
}
