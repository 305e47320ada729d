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

    /// <summary>The number of the layer that gives the network's outputs.</summary>
    private int Output => _spec.Layers.Count - 1;

    public double[] Predict(double[] input) => new ReferenceEvaluation(_graph, _parameters, [input], isTraining: false).Outputs(Output)[0];

    /// <summary>A batch in training, for a seed of 0, whose rows are the samples from 0 on.</summary>
    public ReferenceEvaluation Evaluate(double[][] inputs) => new(_graph, _parameters, inputs, isTraining: true);

    /// <summary>The outputs of a batch in training.</summary>
    public double[][] Forward(double[][] inputs) => Evaluate(inputs).Outputs(Output);

    /// <summary>The loss of a batch in training: the weighted mean of its rows' losses, and the penalties.</summary>
    public double Loss(double[][] inputs, double[][] targets, double[] weights)
    {
        var outputs = Forward(inputs);
        var sum = 0.0;
        for (var row = 0; row < inputs.Length; row++)
        {
            sum += weights[row] * ReferenceLoss.Value(_spec.Loss, outputs[row], targets[row]);
        }

        return (sum / weights.Sum()) + _penalties.Value(_parameters);
    }

    /// <summary>The gradient of <see cref="Loss"/> by every trained parameter, by the chain rule.</summary>
    public double[] LossGradient(double[][] inputs, double[][] targets, double[] weights)
    {
        var evaluation = Evaluate(inputs);
        var sum = weights.Sum();
        var gradients = evaluation.Outputs(Output).Select((outputs, row) =>
            Array.ConvertAll(ReferenceLoss.Gradient(_spec.Loss, outputs, targets[row]), value => value * weights[row] / sum));
        return WithPenalties(evaluation.Backward(At(Output, [.. gradients])));
    }

    /// <summary>The gradient by every trained parameter of the penalties and of an objective whose gradient by the outputs is given.</summary>
    public double[] Gradient(double[][] inputs, double[][] outputGradients) =>
        WithPenalties(Evaluate(inputs).Backward(At(Output, outputGradients)));

    /// <summary>As <see cref="Gradient"/>, of an objective whose gradient by what the output's activation takes is given.</summary>
    public double[] GradientFromLogits(double[][] inputs, double[][] logitGradients) =>
        WithPenalties(Evaluate(inputs).BackwardFromSums(At(Output, logitGradients)));

    /// <summary>The same network with one parameter moved.</summary>
    public ReferenceNetwork Moved(int parameter, double distance)
    {
        var moved = (double[])_parameters.Clone();
        moved[parameter] += distance;
        return new ReferenceNetwork(this, moved);
    }

    private static Dictionary<int, double[][]> At(int layer, double[][] gradients) => new() { [layer] = gradients };

    private double[] WithPenalties(double[] gradient)
    {
        _penalties.AddGradient(_parameters, gradient);
        return gradient;
    }
}
