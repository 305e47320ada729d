using NetGen.Generators.Model;

namespace NetGen.Testing.Reference;

/// <summary>
/// The second engine: a naive interpreter of a specification in double precision. It shares nothing with the generated code but the
/// specification, and is slow and plain on purpose.
/// </summary>
internal sealed class ReferenceNetwork
{
    private readonly NetworkSpec _spec;
    private readonly ReferenceGraph _graph;
    private readonly ReferencePenalties _penalties;
    private readonly double[] _parameters;

    /// <param name="spec">The specification.</param>
    /// <param name="parameters">All parameters as <c>CopyParametersTo</c> gives them: the trained tensors layer after layer, then the fixed ones.</param>
    /// <exception cref="HarnessException">The number of parameters is not that of the specification.</exception>
    public ReferenceNetwork(NetworkSpec spec, IEnumerable<double> parameters)
    {
        _spec = spec;
        _graph = new ReferenceGraph(spec);
        _penalties = new ReferencePenalties(spec, _graph);
        _parameters = parameters.ToArray();
        if (_parameters.Length != _graph.ParameterCount)
        {
            throw new HarnessException($"The reference of '{spec.Type.Name}' has {_graph.ParameterCount} parameters, not {_parameters.Length}.");
        }
    }

    private ReferenceNetwork(ReferenceNetwork network, double[] parameters)
    {
        _spec = network._spec;
        _graph = network._graph;
        _penalties = network._penalties;
        _parameters = parameters;
    }

    /// <summary>The number of parameters that have a gradient.</summary>
    public int TrainedCount => _graph.TrainedCount;

    /// <summary>A row of outputs; those of several one behind the other, as in all that follows.</summary>
    public double[] Predict(double[] input) => Join(new ReferenceEvaluation(_graph, _parameters, [input], isTraining: false))[0];

    /// <summary>A batch in training, for a seed of 0, whose rows are the samples from 0 on.</summary>
    public ReferenceEvaluation Evaluate(double[][] inputs) => new(_graph, _parameters, inputs, isTraining: true);

    /// <summary>The outputs of a batch in training.</summary>
    public double[][] Forward(double[][] inputs) => Join(Evaluate(inputs));

    /// <summary>The loss of a batch in training: the weighted mean of its rows' losses, and the penalties.</summary>
    public double Loss(double[][] inputs, double[][] targets, double[] weights)
    {
        var evaluation = Evaluate(inputs);
        var sum = 0.0;
        foreach (var (output, layer, ofOutput) in Split(targets))
        {
            sum += output.Weight * evaluation.Outputs(layer).Select((outputs, row) => weights[row] * ReferenceLoss.Value(output.Loss, outputs, ofOutput[row])).Sum();
        }

        return (sum / weights.Sum()) + _penalties.Value(_parameters);
    }

    /// <summary>The gradient of <see cref="Loss"/> by every trained parameter, by the chain rule.</summary>
    public double[] LossGradient(double[][] inputs, double[][] targets, double[] weights)
    {
        var evaluation = Evaluate(inputs);
        var sum = weights.Sum();
        var gradients = Split(targets).ToDictionary(
            part => part.Layer,
            part => evaluation.Outputs(part.Layer).Select((outputs, row) =>
                Array.ConvertAll(ReferenceLoss.Gradient(part.Output.Loss, outputs, part.Rows[row]), value => part.Output.Weight * value * weights[row] / sum)).ToArray());
        return WithPenalties(evaluation.Backward(gradients));
    }

    /// <summary>The gradient by every trained parameter of the penalties and of an objective whose gradient by the outputs is given.</summary>
    public double[] Gradient(double[][] inputs, double[][] outputGradients) =>
        WithPenalties(Evaluate(inputs).Backward(Split(outputGradients).ToDictionary(part => part.Layer, part => part.Rows)));

    /// <summary>As <see cref="Gradient"/>, of an objective whose gradient is given by what the activations of Softmax and Sigmoid outputs take.</summary>
    public double[] GradientFromLogits(double[][] inputs, double[][] logitGradients)
    {
        var parts = Split(logitGradients).ToLookup(part => _spec.Layers[part.Layer].Activation.Name is "Softmax" or "Sigmoid");
        return WithPenalties(Evaluate(inputs).Backward(
            parts[false].ToDictionary(part => part.Layer, part => part.Rows), parts[true].ToDictionary(part => part.Layer, part => part.Rows)));
    }

    /// <summary>The same network with one parameter moved.</summary>
    public ReferenceNetwork Moved(int parameter, double distance)
    {
        var moved = (double[])_parameters.Clone();
        moved[parameter] += distance;
        return new ReferenceNetwork(this, moved);
    }

    /// <summary>Rows of all outputs, output by output.</summary>
    private IEnumerable<(OutputSpec Output, int Layer, double[][] Rows)> Split(double[][] rows)
    {
        var first = 0;
        foreach (var output in _spec.Outputs)
        {
            var layer = NetworkGraph.LayerOf(_spec, output)!.Value;
            var (start, end) = (first, first + (int)_spec.Shapes[layer].Size);
            yield return (output, layer, Array.ConvertAll(rows, row => row[start..end]));
            first = end;
        }
    }

    private double[][] Join(ReferenceEvaluation evaluation)
    {
        var outputs = _spec.Outputs.Select(output => evaluation.Outputs(NetworkGraph.LayerOf(_spec, output)!.Value)).ToArray();
        return [.. outputs[0].Select((_, row) => outputs.SelectMany(rows => rows[row]).ToArray())];
    }

    private double[] WithPenalties(double[] gradient)
    {
        _penalties.AddGradient(_parameters, gradient);
        return gradient;
    }
}
