using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Naive;

/// <summary>A network in plain scalar loops, row after row: what one writes in an afternoon, without a thought for speed.</summary>
internal sealed class NaiveNetwork
{
    private readonly Loss _loss;
    private readonly NaiveLayer[] _layers;
    private readonly NaiveUpdate[] _updates;
    private int _step;

    internal NaiveNetwork(Architecture architecture, Loss loss, OptimizerRule rule)
    {
        _loss = loss;
        _layers = [.. architecture.Layers.Select(shape => new NaiveLayer(shape))];
        _updates = rule == OptimizerRule.None ? [] : [.. _layers.SelectMany(layer => Updates(layer, rule))];
    }

    internal void Load(ReadOnlySpan<float> parameters)
    {
        var next = 0;
        foreach (var layer in _layers)
        {
            for (var i = 0; i < layer.InputDelta.Length; i++)
            {
                for (var unit = 0; unit < layer.Output.Length; unit++)
                {
                    layer.Weights[unit][i] = parameters[next++];
                }
            }

            parameters.Slice(next, layer.Biases.Length).CopyTo(layer.Biases);
            next += layer.Biases.Length;
        }

        _step = 0;
        foreach (var update in _updates)
        {
            update.Restart();
        }
    }

    internal float[] Predict(ReadOnlySpan<float> input)
    {
        var values = _layers[0].Forward(input);
        for (var layer = 1; layer < _layers.Length; layer++)
        {
            values = _layers[layer].Forward(values);
        }

        return values;
    }

    /// <summary>Adds one row's share of a batch's gradient.</summary>
    /// <returns>The row's loss.</returns>
    internal float Learn(ReadOnlySpan<float> input, ReadOnlySpan<float> target, int batchSize)
    {
        var output = Predict(input);
        var last = _layers[^1];
        var loss = NaiveLoss.Measure(_loss, output, target, last, 1f / batchSize);
        for (var layer = _layers.Length - 1; layer >= 0; layer--)
        {
            _layers[layer].Backward(passOn: layer > 0);
            if (layer > 0)
            {
                _layers[layer - 1].SetDelta(_layers[layer].InputDelta);
            }
        }

        return loss;
    }

    internal void Update()
    {
        _step++;
        foreach (var update in _updates)
        {
            update.Apply(_step);
        }
    }

    private static IEnumerable<NaiveUpdate> Updates(NaiveLayer layer, OptimizerRule rule) =>
        layer.Weights.Zip(layer.WeightGradients, (weights, gradients) => new NaiveUpdate(rule, weights, gradients))
            .Append(new NaiveUpdate(rule, layer.Biases, layer.BiasGradients));
}
