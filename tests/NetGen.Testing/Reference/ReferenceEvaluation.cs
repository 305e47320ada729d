using NetGen.Generators.Model;
using NetGen.Testing.Reference.Layers;

namespace NetGen.Testing.Reference;

/// <summary>
/// A batch on its way through the network, layer by layer and every layer over all rows, because some take statistics of the batch; and the
/// way back by the chain rule.
/// </summary>
internal sealed class ReferenceEvaluation
{
    private readonly ReferenceGraph _graph;
    private readonly LayerContext[] _contexts;
    private readonly LayerPass[] _passes;
    private readonly double[][][] _outputs;

    /// <param name="graph">The layers.</param>
    /// <param name="parameters">All parameters.</param>
    /// <param name="inputs">The rows, in which several inputs are one behind the other, and in training are the samples from 0 on.</param>
    /// <param name="isTraining">Whether layers compute what they do in training, or what they do in predictions.</param>
    public ReferenceEvaluation(ReferenceGraph graph, double[] parameters, double[][] inputs, bool isTraining)
    {
        _graph = graph;
        _contexts = new LayerContext[graph.Nodes.Count];
        _passes = new LayerPass[graph.Nodes.Count];
        _outputs = new double[graph.Nodes.Count][][];
        for (var layer = 0; layer < graph.Nodes.Count; layer++)
        {
            var node = graph.Nodes[layer];
            double[][][] sources = [.. node.Sources.Select(source => NetworkGraph.IsInput(source) ? graph.InputRows(source, inputs) : _outputs[source])];
            _contexts[layer] = new LayerContext(node, parameters, sources, inputs.Length, isTraining);
            _passes[layer] = node.Spec.IsTrainingOnly && !isTraining
                ? new LayerPass(sources[0], delta => [delta])
                : ReferenceLayers.Of(node.Spec).Forward(node.Spec, _contexts[layer]);
            _outputs[layer] = Array.ConvertAll(_passes[layer].Values, sums => ReferenceActivation.Values(node.Spec.Activation, sums));
        }
    }

    /// <summary>What a layer gives, row by row.</summary>
    public double[][] Outputs(int layer) => _outputs[layer];

    /// <summary>What a layer gives before its activation, row by row.</summary>
    public double[][] Sums(int layer) => _passes[layer].Values;

    /// <summary>The gradient by every trained parameter of an objective of what some layers give.</summary>
    /// <param name="gradients">By the number of a layer: the objective's gradients by what the layer gives, row by row.</param>
    public double[] Backward(IReadOnlyDictionary<int, double[][]> gradients) => Backward(gradients, new Dictionary<int, double[][]>());

    /// <summary>As <see cref="Backward(IReadOnlyDictionary{int, double[][]})"/>, of an objective of what some layers give before their activation.</summary>
    public double[] BackwardFromSums(IReadOnlyDictionary<int, double[][]> gradients) => Backward(new Dictionary<int, double[][]>(), gradients);

    /// <summary>As the others, of an objective of both.</summary>
    public double[] Backward(IReadOnlyDictionary<int, double[][]> byOutputs, IReadOnlyDictionary<int, double[][]> bySums)
    {
        var gradient = new double[_graph.TrainedCount];
        var deltas = new Dictionary<int, double[][]>(byOutputs);
        for (var layer = _graph.Nodes.Count - 1; layer >= 0; layer--)
        {
            // A layer that nobody reads changes nothing.
            var delta = Sum(
                deltas.TryGetValue(layer, out var outputs) ? BackThroughActivation(layer, outputs) : null,
                bySums.GetValueOrDefault(layer));
            if (delta is null)
            {
                continue;
            }

            _contexts[layer].AddGradientsTo(gradient);
            var below = _passes[layer].Backward(delta);
            var sources = _graph.Nodes[layer].Sources;
            for (var index = 0; index < sources.Count; index++)
            {
                deltas[sources[index]] = Sum(deltas.GetValueOrDefault(sources[index]), below[index])!;
            }
        }

        return gradient;
    }

    private double[][] BackThroughActivation(int layer, double[][] delta)
    {
        var (activation, sums, outputs) = (_graph.Nodes[layer].Spec.Activation, Sums(layer), Outputs(layer));
        var result = new double[delta.Length][];
        for (var row = 0; row < delta.Length; row++)
        {
            result[row] = ReferenceActivation.Backward(activation, sums[row], outputs[row], delta[row]);
        }

        return result;
    }

    /// <summary>The sum of what there is, in new arrays where there are two: a layer may give several of its inputs the same one.</summary>
    private static double[][]? Sum(double[][]? first, double[][]? second)
    {
        if (first is null || second is null)
        {
            return first ?? second;
        }

        return [.. first.Zip(second, (left, right) => left.Zip(right, (a, b) => a + b).ToArray())];
    }
}
