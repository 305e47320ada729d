using NetGen.Generators.Model;

namespace NetGen.Testing.Reference;

/// <summary>
/// The second engine: a naive interpreter of a specification in double precision, one row at a time. It shares nothing with the
/// generated code but the specification, and is slow and plain on purpose.
/// </summary>
internal sealed class ReferenceNetwork
{
    private readonly NetworkSpec _spec;
    private readonly double[] _parameters;

    /// <param name="spec">The specification.</param>
    /// <param name="parameters">All parameters as <c>CopyParametersTo</c> gives them: for each layer weights <c>[input, output]</c>, then biases; behind all of these means and scales.</param>
    public ReferenceNetwork(NetworkSpec spec, IEnumerable<double> parameters)
    {
        _spec = spec;
        _parameters = parameters.ToArray();
    }

    /// <summary>The number of parameters that have a gradient.</summary>
    public int TrainedCount => _parameters.Length - (_spec.Layers[0] is NormalizationSpec ? 2 * (int)_spec.Input.Size : 0);

    public double[] Predict(double[] input) => Trace(input, sample: null).Last().Outputs;

    /// <summary>The outputs in training, for a seed of 0 and the given number of the sample.</summary>
    public double[] Forward(double[] input, int sample) => Trace(input, sample).Last().Outputs;

    /// <summary>The loss of a batch in training, whose rows are the samples from 0 on: the weighted mean of its rows' losses, and the penalties.</summary>
    public double Loss(double[][] inputs, double[][] targets, double[] weights) =>
        (inputs.Select((input, row) => weights[row] * ReferenceLoss.Value(_spec.Loss, Forward(input, row), targets[row])).Sum() / weights.Sum())
        + new ReferencePenalties(_spec).Value(_parameters);

    /// <summary>The gradient of <see cref="Loss"/> by every trained parameter, by the chain rule.</summary>
    public double[] LossGradient(double[][] inputs, double[][] targets, double[] weights)
    {
        var outputGradients = inputs.Select((input, row) =>
            ReferenceLoss.Gradient(_spec.Loss, Forward(input, row), targets[row]).Select(value => value * weights[row] / weights.Sum()).ToArray());
        return Gradient(inputs, outputGradients.ToArray());
    }

    /// <summary>The gradient by every trained parameter of the penalties and of an objective whose gradient by the outputs is given.</summary>
    public double[] Gradient(double[][] inputs, double[][] outputGradients)
    {
        var gradient = new ReferencePenalties(_spec).Gradient(_parameters);
        for (var row = 0; row < inputs.Length; row++)
        {
            var delta = outputGradients[row];
            foreach (var layer in Trace(inputs[row], row).Reverse())
            {
                delta = BackThroughActivation(layer, delta);
                delta = layer.Spec switch
                {
                    DenseSpec => BackThroughWeights(layer, delta, gradient),
                    DropoutSpec dropout => delta.Select((value, j) => layer.IsDropped[j] ? 0 : value / (1 - (double)dropout.Rate)).ToArray(),
                    _ => delta,
                };
            }
        }

        return gradient;
    }

    /// <summary>The same network with one parameter moved.</summary>
    public ReferenceNetwork Moved(int parameter, double distance)
    {
        var moved = (double[])_parameters.Clone();
        moved[parameter] += distance;
        return new ReferenceNetwork(_spec, moved);
    }

    private IReadOnlyList<LayerTrace> Trace(double[] input, int? sample)
    {
        var layers = new List<LayerTrace>();
        var offset = 0;
        var stream = 0;
        foreach (var layer in _spec.Layers)
        {
            var sums = layer switch
            {
                DenseSpec dense => Multiply(input, dense.Units, offset),
                NormalizationSpec => Scale(input),
                _ => input,
            };
            var isDropped = new bool[sums.Length];
            if (layer.IsTrainingOnly && sample is { } number)
            {
                var uniforms = sums.Select((_, unit) => ReferenceRandom.Uniform(seed: 0, stream, number, unit)).ToArray();
                stream++;
                isDropped = uniforms.Select(uniform => layer is DropoutSpec dropout && uniform < dropout.Rate).ToArray();
                sums = sums.Zip(uniforms, (sum, uniform) => ReferenceRandom.Apply(layer, sum, uniform)).ToArray();
            }

            var outputs = layer.Activation.Name == "Softmax"
                ? ReferenceActivation.Softmax(sums)
                : sums.Select(sum => ReferenceActivation.Value(layer.Activation, sum)).ToArray();
            layers.Add(new LayerTrace(layer, offset, input, sums, isDropped, outputs));
            offset += layer is DenseSpec ? (input.Length + 1) * outputs.Length : 0;
            input = outputs;
        }

        return layers;
    }

    private double[] Multiply(double[] input, int units, int offset)
    {
        var sums = _parameters.AsSpan(offset + (input.Length * units), units).ToArray();
        for (var i = 0; i < input.Length; i++)
        {
            for (var j = 0; j < units; j++)
            {
                sums[j] += input[i] * _parameters[offset + (i * units) + j];
            }
        }

        return sums;
    }

    private double[] Scale(double[] input)
    {
        var means = _parameters.AsSpan(TrainedCount, input.Length).ToArray();
        var scales = _parameters.AsSpan(TrainedCount + input.Length).ToArray();
        return input.Select((value, i) => (value - means[i]) * scales[i]).ToArray();
    }

    private static double[] BackThroughActivation(LayerTrace layer, double[] gradient)
    {
        var activation = layer.Spec.Activation;
        if (activation.Name != "Softmax")
        {
            return gradient.Select((value, j) => value * ReferenceActivation.Derivative(activation, layer.Sums[j])).ToArray();
        }

        var mean = layer.Outputs.Zip(gradient, (p, g) => p * g).Sum();
        return layer.Outputs.Zip(gradient, (p, g) => p * (g - mean)).ToArray();
    }

    private double[] BackThroughWeights(LayerTrace layer, double[] delta, double[] gradient)
    {
        var inputs = layer.Inputs.Length;
        var below = new double[inputs];
        for (var j = 0; j < delta.Length; j++)
        {
            gradient[layer.Offset + (inputs * delta.Length) + j] += delta[j];
        }

        for (var i = 0; i < inputs; i++)
        {
            for (var j = 0; j < delta.Length; j++)
            {
                var weight = layer.Offset + (i * delta.Length) + j;
                gradient[weight] += layer.Inputs[i] * delta[j];
                below[i] += _parameters[weight] * delta[j];
            }
        }

        return below;
    }

    private sealed record LayerTrace(LayerSpec Spec, int Offset, double[] Inputs, double[] Sums, bool[] IsDropped, double[] Outputs);
}
