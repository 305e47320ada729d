using NetGen;

namespace HowTrainingWorks.Backpropagation;

/// <summary>Four ways to the gradient of one network on one row.</summary>
internal static class Contest
{
    private const double Target = 0.5;

    private static readonly float[] Input = [0.3f, -0.7f];

    /// <summary>How far from each other the ways may end: what finite differences and single precision leave.</summary>
    private const double Tolerance = 1e-4;

    internal static ContestResult Run<TNetwork>(TNetwork network, Action<TNetwork, TrainingState, float[], float[]> computeGradients)
        where TNetwork : class, INetwork<TNetwork>
    {
        var scalar = ScalarNetwork.Of(network);
        var differences = Try(scalar, FiniteDifferences.Compute);
        var paths = Try(scalar, PathByPath.Compute);
        var memory = Try(scalar, WithMemory.Compute);
        var (generated, microseconds) = Generated(network, scalar, computeGradients);
        var distance = new[] { differences.Gradient, paths.Gradient, generated }.Max(memory.Gradient.DistanceTo);
        return distance < Tolerance
            ? new ContestResult(TNetwork.Info, differences, paths, memory, microseconds, distance)
            : throw new InvalidOperationException($"The gradients of {TNetwork.Info.Name} differ by {distance}.");
    }

    private static Attempt Try(ScalarNetwork network, Func<ScalarNetwork, double[], double, Tally, Gradient> way)
    {
        double[] input = [.. Input];
        var tally = new Tally();
        var gradient = way(network, input, Target, tally);
        return new Attempt(gradient, tally, Stopwatching.FastestMicroseconds(() => way(network, input, Target, new Tally())));
    }

    private static (Gradient Gradient, double Microseconds) Generated<TNetwork>(
        TNetwork network, ScalarNetwork scalar, Action<TNetwork, TrainingState, float[], float[]> computeGradients)
        where TNetwork : class, INetwork<TNetwork>
    {
        var training = new TrainingState(TNetwork.Info, new Sgd(learningRate: 0.1f));
        float[] target = [(float)Target];
        computeGradients(network, training, Input, target);
        var gradient = new Gradient(scalar);
        for (var index = 0; index < TNetwork.Info.Tensors.Length; index++)
        {
            Copy(TNetwork.Info.Tensors[index].In(training.Gradients), TNetwork.Info.Tensors[index].Role, gradient, index / 2);
        }

        return (gradient, Stopwatching.FastestMicroseconds(() => computeGradients(network, training, Input, target)));
    }

    /// <summary>Weights and biases take turns.</summary>
    private static void Copy(MatrixView values, string role, Gradient gradient, int layer)
    {
        for (var row = 0; row < values.Rows; row++)
        {
            for (var column = 0; column < values.Columns; column++)
            {
                if (role == "Weights")
                {
                    gradient.Weights[layer][row, column] = values[row, column];
                }
                else
                {
                    gradient.Biases[layer][column] = values[row, column];
                }
            }
        }
    }
}
