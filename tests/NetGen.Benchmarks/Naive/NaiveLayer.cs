using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Naive;

/// <summary>A fully connected layer in plain loops, as one writes it from the formulas: for each unit, over its inputs.</summary>
internal sealed class NaiveLayer
{
    private readonly Activation _activation;
    private readonly float[] _input;

    internal NaiveLayer(DenseShape shape)
    {
        _activation = shape.Activation;
        _input = new float[shape.Inputs];
        Weights = Matrix(shape);
        WeightGradients = Matrix(shape);
        Biases = new float[shape.Units];
        BiasGradients = new float[shape.Units];
        Output = new float[shape.Units];
        Delta = new float[shape.Units];
        InputDelta = new float[shape.Inputs];
    }

    /// <summary>A row of weights for each unit.</summary>
    internal float[][] Weights { get; }

    internal float[][] WeightGradients { get; }

    internal float[] Biases { get; }

    internal float[] BiasGradients { get; }

    /// <summary>The last forward pass's outputs.</summary>
    internal float[] Output { get; }

    /// <summary>The loss's derivative by what goes into the activation.</summary>
    internal float[] Delta { get; }

    /// <summary>The loss's derivative by the inputs.</summary>
    internal float[] InputDelta { get; }

    internal float[] Forward(ReadOnlySpan<float> input)
    {
        input.CopyTo(_input);
        for (var unit = 0; unit < Output.Length; unit++)
        {
            var sum = Biases[unit];
            for (var i = 0; i < _input.Length; i++)
            {
                sum += _input[i] * Weights[unit][i];
            }

            Output[unit] = Activate(sum);
        }

        if (_activation == Activation.Softmax)
        {
            Softmax(Output);
        }

        return Output;
    }

    /// <summary>Delta from the derivative by the outputs.</summary>
    internal void SetDelta(float[] outputDelta)
    {
        for (var unit = 0; unit < Delta.Length; unit++)
        {
            Delta[unit] = outputDelta[unit] * Slope(Output[unit]);
        }
    }

    /// <summary>Adds one row's gradients and, where a layer below wants it, passes the delta on.</summary>
    internal void Backward(bool passOn)
    {
        Array.Clear(InputDelta);
        for (var unit = 0; unit < Delta.Length; unit++)
        {
            BiasGradients[unit] += Delta[unit];
            for (var i = 0; i < _input.Length; i++)
            {
                WeightGradients[unit][i] += Delta[unit] * _input[i];
                if (passOn)
                {
                    InputDelta[i] += Delta[unit] * Weights[unit][i];
                }
            }
        }
    }

    private static float[][] Matrix(DenseShape shape) => [.. Enumerable.Range(0, shape.Units).Select(_ => new float[shape.Inputs])];

    private static void Softmax(float[] values)
    {
        var largest = values.Max();
        var sum = 0f;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = MathF.Exp(values[i] - largest);
            sum += values[i];
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] /= sum;
        }
    }

    private float Activate(float value) => _activation switch
    {
        Activation.Relu => MathF.Max(0, value),
        Activation.Tanh => MathF.Tanh(value),
        Activation.Sigmoid => 1 / (1 + MathF.Exp(-value)),
        _ => value,
    };

    /// <summary>The activation's derivative, from what it gave.</summary>
    private float Slope(float output) => _activation switch
    {
        Activation.Relu => output > 0 ? 1 : 0,
        Activation.Tanh => 1 - (output * output),
        Activation.Sigmoid => output * (1 - output),
        _ => 1,
    };
}
