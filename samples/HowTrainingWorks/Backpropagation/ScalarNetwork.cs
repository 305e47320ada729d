using NetGen;

namespace HowTrainingWorks.Backpropagation;

/// <summary>
/// A stack of fully connected layers as a textbook writes it: one number after the other, in double precision. Hidden layers have tanh,
/// the output has one unit and no activation; the loss is <c>(y - t)^2</c>.
/// </summary>
internal sealed class ScalarNetwork
{
    private readonly double[][,] _weights;
    private readonly double[][] _biases;

    private ScalarNetwork(double[][,] weights, double[][] biases)
    {
        _weights = weights;
        _biases = biases;
    }

    internal int LayerCount => _weights.Length;

    internal int ParameterCount => Enumerable.Range(0, LayerCount).Sum(layer => _weights[layer].Length + _biases[layer].Length);

    internal double[,] Weights(int layer) => _weights[layer];

    internal double[] Biases(int layer) => _biases[layer];

    /// <summary>Copies the parameters of a generated network.</summary>
    internal static ScalarNetwork Of<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        var tensors = TNetwork.Info.Tensors;
        var weights = tensors.Where(tensor => tensor.Role == "Weights").Select(tensor => Matrix(tensor.In(network.Parameters)));
        var biases = tensors.Where(tensor => tensor.Role == "Biases").Select(tensor => Vector(tensor.In(network.Parameters)));
        return new ScalarNetwork([.. weights], [.. biases]);
    }

    /// <summary>The outputs of every layer for one row, from the input on.</summary>
    internal double[][] Forward(double[] input, Tally tally)
    {
        var outputs = new double[LayerCount + 1][];
        outputs[0] = input;
        for (var layer = 0; layer < LayerCount; layer++)
        {
            outputs[layer + 1] = ForwardLayer(layer, outputs[layer], tally);
        }

        return outputs;
    }

    /// <summary>The derivative of a layer's activation, from its output.</summary>
    internal double Derivative(int layer, double output) => layer == LayerCount - 1 ? 1 : 1 - (output * output);

    internal static double Loss(double[][] outputs, double target) => (outputs[^1][0] - target) * (outputs[^1][0] - target);

    private double[] ForwardLayer(int layer, double[] inputs, Tally tally)
    {
        var weights = _weights[layer];
        var outputs = new double[weights.GetLength(1)];
        for (var j = 0; j < outputs.Length; j++)
        {
            var sum = _biases[layer][j];
            for (var i = 0; i < inputs.Length; i++)
            {
                sum += inputs[i] * weights[i, j];
            }

            tally.Multiplications += inputs.Length;
            outputs[j] = layer == LayerCount - 1 ? sum : Math.Tanh(sum);
        }

        return outputs;
    }

    private static double[,] Matrix(MatrixView view)
    {
        var matrix = new double[view.Rows, view.Columns];
        for (var row = 0; row < view.Rows; row++)
        {
            for (var column = 0; column < view.Columns; column++)
            {
                matrix[row, column] = view[row, column];
            }
        }

        return matrix;
    }

    private static double[] Vector(MatrixView view)
    {
        var vector = new double[view.Columns];
        for (var column = 0; column < view.Columns; column++)
        {
            vector[column] = view[0, column];
        }

        return vector;
    }
}
